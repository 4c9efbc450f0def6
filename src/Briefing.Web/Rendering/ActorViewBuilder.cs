using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Store.Judgements;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the actors of a reading.</summary>
internal static class ActorViewBuilder
{
    public static ImmutableArray<ActorView> Build(AnalyzedDocument reading, ImmutableArray<JudgementInfo> judgements)
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
                [.. holds[actor.Id]],
                JudgementView.OnActor(actor.Name, judgements)
            )),
        ];
    }
}
