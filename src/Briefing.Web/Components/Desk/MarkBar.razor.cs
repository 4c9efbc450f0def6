using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Desk;

/// <summary>What a reader does with the briefing that is open: to the original, read, starred. Script marks it as read once it is seen.</summary>
public partial class MarkBar
{
    /// <summary>The article.</summary>
    [Parameter, EditorRequired]
    public ArticleInfo Article { get; set; } = null!;

    /// <summary>What the reader has done with it; <see langword="null"/> where the browser keeps that.</summary>
    [Parameter, EditorRequired]
    public ArticleMark? Mark { get; set; }

    /// <summary>Where to go back to after a mark.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    private bool IsKept => Mark is not null;

    private string? Original => OriginalAddress.Of(Article);

    private string Classes =>
        (Mark?.IsRead(Article.Revision), Mark?.IsStarred) switch
        {
            (true, true) => "mark-bar is-read is-starred",
            (true, _) => "mark-bar is-read",
            (_, true) => "mark-bar is-starred",
            _ => "mark-bar",
        };
}
