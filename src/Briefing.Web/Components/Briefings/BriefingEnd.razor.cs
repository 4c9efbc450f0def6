using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The actors, and where the reading comes from.</summary>
public partial class BriefingEnd
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private ArticleInfo Article => View.Article;

    /// <summary>The stated address, if a link may lead there.</summary>
    private string? SafeUrl => OriginalAddress.Of(Article);

    private static string Kind(ActorView actor) =>
        (actor.Type, actor.IsNamed) switch
        {
            (null, true) => Wording.Count(actor.Mentions, "mention"),
            (null, false) => "not named, " + Wording.Count(actor.Mentions, "mention"),
            (var type, true) => $"{type}, {Wording.Count(actor.Mentions, "mention")}",
            var (type, _) => $"{type}, not named, {Wording.Count(actor.Mentions, "mention")}",
        };
}
