using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Desk;

/// <summary>An article in the morning list.</summary>
public partial class ArticleLine
{
    /// <summary>The article and what the reader has done with it.</summary>
    [Parameter, EditorRequired]
    public DeskItem Item { get; set; } = null!;

    /// <summary>Whether marks are kept with an account; else the browser keeps them.</summary>
    [Parameter]
    public bool IsKept { get; set; }

    /// <summary>Whether it stands under its story, which needs no telling then.</summary>
    [Parameter]
    public bool IsInStory { get; set; }

    private ArticleSummary Summary => Item.Summary;

    private ArticleInfo Article => Item.Summary.Article;

    private string Classes =>
        string.Join(
            ' ',
            new[]
            {
                "article",
                Item.IsRead ? "is-read" : "",
                Item.Mark.IsStarred ? "is-starred" : "",
                Article.State == ArticleState.Withdrawn ? "withdrawn" : "",
            }.Where(name => name.Length > 0)
        );
}
