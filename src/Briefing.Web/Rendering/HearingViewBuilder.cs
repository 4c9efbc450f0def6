using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Sourcing;

namespace Briefing.Web.Rendering;

/// <summary>Tells who is heard: whom the article lets speak, who comes through others only, and who is spoken of in vain.</summary>
internal static class HearingViewBuilder
{
    private const int FewestMentions = 2;

    public static HearingView Build(AnalyzedDocument reading, SourceSummary summary)
    {
        var holds = reading
            .Claims.Where(claim => claim.Kind == ClaimKind.Attributed && claim.Chain[^1].ActorId is not null)
            .ToLookup(claim => claim.Chain[^1].ActorId!.Value);
        var roles = summary.Sources.ToDictionary(source => source.ActorId, source => source.Role);
        return new HearingView(
            Parties(actor => IsA(SourceRole.States, actor) && holds[actor.Id].Any(IsDirect)),
            Parties(actor => IsA(SourceRole.States, actor) && !holds[actor.Id].Any(IsDirect)),
            Parties(actor => IsA(SourceRole.IsAscribed, actor)),
            Parties(actor =>
                !roles.ContainsKey(actor.Id)
                && actor.Mentions.Length >= FewestMentions
                && actor.Type is not (ActorType.Place or ActorType.Document or ActorType.Outlet)
            ),
            [
                .. summary
                    .Sentences.Where(sentence => sentence.Topic == SummaryTopic.Unheard)
                    .Select(sentence => sentence.Text),
            ]
        );

        bool IsA(SourceRole role, Actor actor) => roles.TryGetValue(actor.Id, out var known) && known == role;

        ImmutableArray<HeardPartyView> Parties(Func<Actor, bool> isOne) =>
            [
                .. reading
                    .Actors.Where(isOne)
                    .Select(actor => new HeardPartyView(
                        actor.Name,
                        actor.Mentions.Length,
                        [.. holds[actor.Id].Select(claim => claim.Id)]
                    ))
                    .OrderByDescending(party => party.ClaimIds.Length)
                    .ThenByDescending(party => party.Mentions),
            ];
    }

    /// <summary>Whether nobody but the article stands between the reader and the holder.</summary>
    private static bool IsDirect(Claim claim) => claim.Chain[..^1].All(hop => hop.IsDocument);
}
