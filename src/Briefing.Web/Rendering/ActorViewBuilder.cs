using System.Collections.Immutable;
using Briefing.Analysis;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the actors of a reading.</summary>
internal static class ActorViewBuilder
{
    public static ImmutableArray<ActorView> Build(AnalyzedDocument reading)
    {
        var holds = reading
            .Claims.SelectMany(claim =>
                claim.Chain.Where(hop => hop.ActorId is not null).Select(hop => (Actor: hop.ActorId!.Value, claim.Id))
            )
            .Distinct()
            .ToLookup(pair => pair.Actor, pair => pair.Id);
        return
        [
            .. reading.Actors.Select(actor => new ActorView(
                actor.Name,
                Wording.Party(actor.Type),
                actor.IsNamed,
                actor.Aliases,
                actor.Mentions.Length,
                [.. holds[actor.Id]]
            )),
        ];
    }
}
