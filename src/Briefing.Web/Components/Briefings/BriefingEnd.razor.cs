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

    // Where there are more, those who are neither named nor hold anything are folded, and of the others what is beyond these.
    private const int ManyActors = 24;

    // Their claims stand above, by source; here are the first few.
    private const int MaxClaims = 12;

    private List<ActorView> Listed => [.. Speaking.Take(ManyActors)];

    private List<ActorView> Rest => [.. Speaking.Skip(ManyActors)];

    private List<ActorView> Folded => [.. View.Actors.Where(IsFolded)];

    private IEnumerable<ActorView> Speaking => View.Actors.Where(actor => !IsFolded(actor));

    private ArticleInfo Article => View.Article;

    /// <summary>The stated address, if a link may lead there.</summary>
    private string? SafeUrl => OriginalAddress.Of(Article);

    private bool IsFolded(ActorView actor) =>
        View.Actors.Length > ManyActors && !actor.IsNamed && actor.ClaimIds.IsEmpty && actor.Judgements.IsEmpty;

    private static string Kind(ActorView actor) =>
        (actor.Type, actor.IsNamed) switch
        {
            (null, true) => Wording.Count(actor.Mentions, "mention"),
            (null, false) => "not named, " + Wording.Count(actor.Mentions, "mention"),
            (var type, true) => $"{type}, {Wording.Count(actor.Mentions, "mention")}",
            var (type, _) => $"{type}, not named, {Wording.Count(actor.Mentions, "mention")}",
        };
}
