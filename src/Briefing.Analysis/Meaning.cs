using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Claims.Timing;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;

namespace Briefing.Analysis;

/// <summary>What is read on top of the attributions of a text.</summary>
internal sealed record Meaning(
    ImmutableArray<Actor> Actors,
    ImmutableArray<Claim> Claims,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<ClaimRelation> Relations,
    ImmutableArray<Flag> Flags,
    ImmutableArray<SourceIdentity> SourceIdentities
)
{
    /// <summary>Reads actors, times, claims, relations and flags, each from what was read before it.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped between two steps.</exception>
    public static Meaning Read(
        SentenceGrammar grammar,
        ArticleMetadata metadata,
        ImmutableArray<Attribution> attributions,
        CancellationToken cancellationToken
    )
    {
        var text = grammar.Text;
        var actors = ActorExtractor.Extract(text, attributions);
        cancellationToken.ThrowIfCancellationRequested();
        var mentions = new MentionIndex(text, actors);
        var times = TimeExtractor.Extract(text, metadata.Published);
        var claims = ClaimExtractor.Extract(grammar, attributions, mentions, times);
        cancellationToken.ThrowIfCancellationRequested();
        var relations = RelationExtractor.Extract(text, attributions, mentions, claims, times);
        var reading = new Reading(text, metadata, attributions, mentions, actors, claims, times, relations);
        cancellationToken.ThrowIfCancellationRequested();
        return new Meaning(
            actors,
            claims,
            times,
            [.. relations.Select(found => found.Relation)],
            FlagDetectors.Detect(reading),
            SourceIdentifier.Identify(text, attributions, actors, mentions)
        );
    }
}
