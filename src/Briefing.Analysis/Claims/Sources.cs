using System.Collections.Immutable;
using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Claims;

/// <summary>The actors that stand behind a document's claims: who says so.</summary>
public static class Sources
{
    /// <summary>
    /// The distinct actors that hold or relay at least one claim, in the order of their first mention. The article's own
    /// voice and holders that the text leaves open ("reportedly") are not among them.
    /// </summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Actor> Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var ids = new SortedSet<int>();
        foreach (var claim in document.Claims)
        {
            foreach (var hop in claim.Chain)
            {
                if (hop.ActorId is { } id)
                {
                    ids.Add(id);
                }
            }
        }

        return [.. ids.Select(id => document.Actors[id - 1])];
    }

    /// <summary>Those of <see cref="Of"/> that the text names.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Actor> NamedOf(AnalyzedDocument document) =>
        [.. Of(document).Where(actor => actor.IsNamed)];

    /// <summary>The claims that an actor holds or relays, in text order.</summary>
    /// <param name="document">A reading.</param>
    /// <param name="actorId">The id of one of its actors.</param>
    public static ImmutableArray<Claim> ClaimsOf(AnalyzedDocument document, int actorId)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Claims.Where(claim => claim.Chain.Any(hop => hop.ActorId == actorId))];
    }
}
