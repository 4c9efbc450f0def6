using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Previews;
using Briefing.Store.Annotations;

namespace Briefing.Ingestion.Anchoring;

/// <summary>
/// Follows what annotations are about by the comparison that the preview of a change shows, so that what is applied is what
/// was shown: words by <see cref="AnchorMatcher"/>, claims and cautions by what became of them. Safe to use from many threads.
/// </summary>
public sealed class ReadingFollower : IAnchorFollower
{
    /// <inheritdoc/>
    public ImmutableArray<FollowedTarget> Follow(
        AnalyzedDocument before,
        AnalyzedDocument after,
        IReadOnlyList<AnnotationTarget> targets
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Count == 0)
        {
            return [];
        }

        var comparison = new ReadingComparison(before, after);
        return [.. targets.Select(target => Follow(comparison, before, after, target))];
    }

    private static FollowedTarget Follow(
        ReadingComparison comparison,
        AnalyzedDocument before,
        AnalyzedDocument after,
        AnnotationTarget target
    ) =>
        target.Kind switch
        {
            AnnotationTargetKind.Article => new FollowedTarget(AnnotationStanding.Anchored, null, null, null, []),
            AnnotationTargetKind.Source => FollowSource(after, target),
            AnnotationTargetKind.Claim => FollowClaim(comparison, before, after, target),
            AnnotationTargetKind.Flag => FollowFlag(comparison, before, after, target),
            _ => FollowWords(comparison, before, target),
        };

    private static FollowedTarget FollowWords(
        ReadingComparison comparison,
        AnalyzedDocument before,
        AnnotationTarget target
    )
    {
        if (target.Span is not { } span || span.End > before.Text.Length)
        {
            return Lost([]);
        }

        var fate = comparison.Follow(span);
        return fate.Span is { } place
            ? new FollowedTarget(StandingOf(fate.State), place, null, null, [])
            : new FollowedTarget(StandingOf(fate.State), null, null, null, WordsOf(fate));
    }

    private static FollowedTarget FollowClaim(
        ReadingComparison comparison,
        AnalyzedDocument before,
        AnalyzedDocument after,
        AnnotationTarget target
    )
    {
        var change = comparison.Claims.FirstOrDefault(one => one.Before?.Id == target.ElementId);
        if (change is { Before: { } old, After: { } claim })
        {
            var isExact =
                change.Kind is ChangeKind.Kept && comparison.Follow(HullOf(old.Content)).State is AnchorState.Exact;
            return new FollowedTarget(
                isExact ? AnnotationStanding.Anchored : AnnotationStanding.Moved,
                HullOf(claim.Content),
                claim.Id,
                null,
                []
            );
        }

        var words = change?.Before is { } gone ? HullOf(gone.Content) : target.Span;
        return words is { } span && span.End <= before.Text.Length
            ? Lost(CandidatesFor(comparison.Follow(span), after))
            : Lost([]);
    }

    private static FollowedTarget FollowFlag(
        ReadingComparison comparison,
        AnalyzedDocument before,
        AnalyzedDocument after,
        AnnotationTarget target
    )
    {
        if (target.FlagIn(before) is not { } flag)
        {
            return Lost(
                target.Span is { } span && span.End <= before.Text.Length
                    ? CandidatesFor(comparison.Follow(span), after)
                    : []
            );
        }

        var change = comparison.Flags.First(one => one.Before?.Id == flag.Id);
        if (change.After is { } partner)
        {
            return Raised(comparison, change.Kind, flag, partner, target);
        }

        var claim = comparison.Claims.FirstOrDefault(one => one.Before?.Id == flag.ClaimId)?.After;
        if (IsAcross(flag.Code) && claim is not null)
        {
            // What comes from comparing articles is raised anew once the reading is current: it goes with its claim.
            var place = flag.Spans.IsEmpty ? null : comparison.Follow(HullOf(flag.Spans)).Span;
            return place is null && !flag.Spans.IsEmpty
                ? Lost([CandidateOf(claim, 1)])
                : new FollowedTarget(AnnotationStanding.Anchored, place, target.ElementId, target.Name, []);
        }

        ImmutableArray<TargetCandidate> candidates = claim is null ? [] : [CandidateOf(claim, 1)];
        return Lost(
            flag.Spans.IsEmpty
                ? candidates
                : candidates.AddRange(CandidatesFor(comparison.Follow(HullOf(flag.Spans)), after))
        );
    }

    private static FollowedTarget Raised(
        ReadingComparison comparison,
        ChangeKind kind,
        Flag before,
        Flag after,
        AnnotationTarget target
    )
    {
        var isExact =
            kind is ChangeKind.Kept
            && (before.Spans.IsEmpty || comparison.Follow(HullOf(before.Spans)).State is AnchorState.Exact);
        return new FollowedTarget(
            isExact ? AnnotationStanding.Anchored : AnnotationStanding.Moved,
            after.Spans.IsEmpty ? null : HullOf(after.Spans),
            after.Id,
            target.Name,
            []
        );
    }

    private static FollowedTarget FollowSource(AnalyzedDocument after, AnnotationTarget target)
    {
        if (after.Claims.SelectMany(claim => claim.Chain).Any(hop => hop.Name == target.Name))
        {
            return new FollowedTarget(AnnotationStanding.Anchored, null, null, target.Name, []);
        }

        // By its name alone: two ministers share a description.
        var actor = after.Actors.FirstOrDefault(one => one.Name == target.Name || one.Aliases.Contains(target.Name!));
        return actor is null ? Lost([]) : new FollowedTarget(AnnotationStanding.Moved, null, null, actor.Name, []);
    }

    /// <summary>The claims that stand where words went, and the words.</summary>
    private static ImmutableArray<TargetCandidate> CandidatesFor(AnchorFate fate, AnalyzedDocument after)
    {
        var words = fate.Span is { } place
            ? [new TargetCandidate(AnnotationTargetKind.Text, place, null, fate.Similarity)]
            : WordsOf(fate);
        return
        [
            .. words
                .SelectMany(candidate =>
                    after
                        .Claims.Where(claim => HullOf(claim.Content).Overlaps(candidate.Span))
                        .Select(claim => CandidateOf(claim, candidate.Similarity))
                )
                .DistinctBy(candidate => candidate.ElementId),
            .. words,
        ];
    }

    private static ImmutableArray<TargetCandidate> WordsOf(AnchorFate fate) =>
        [
            .. fate.Candidates.Select(candidate => new TargetCandidate(
                AnnotationTargetKind.Text,
                candidate.Span,
                null,
                candidate.Similarity
            )),
        ];

    private static TargetCandidate CandidateOf(Claim claim, double similarity) =>
        new(AnnotationTargetKind.Claim, HullOf(claim.Content), claim.Id, similarity);

    private static FollowedTarget Lost(ImmutableArray<TargetCandidate> candidates) =>
        new(
            candidates.IsEmpty ? AnnotationStanding.Orphan : AnnotationStanding.Ambiguous,
            null,
            null,
            null,
            candidates
        );

    private static bool IsAcross(FlagCode code) =>
        code is FlagCode.ConsistencyCrossDoc or FlagCode.ConsistencyChainDrift;

    private static AnnotationStanding StandingOf(AnchorState state) =>
        state switch
        {
            AnchorState.Exact => AnnotationStanding.Anchored,
            AnchorState.Moved => AnnotationStanding.Moved,
            AnchorState.Ambiguous => AnnotationStanding.Ambiguous,
            _ => AnnotationStanding.Orphan,
        };

    private static TextSpan HullOf(ImmutableArray<TextSpan> spans) => spans.Aggregate((one, other) => one.Union(other));
}
