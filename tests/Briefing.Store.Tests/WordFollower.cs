using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Text;
using Briefing.Store.Annotations;

namespace Briefing.Store.Tests;

/// <summary>Follows by the very words alone, so that tests see at once what becomes of a note: one place, several or none.</summary>
internal sealed class WordFollower : IAnchorFollower
{
    public ImmutableArray<FollowedTarget> Follow(
        AnalyzedDocument before,
        AnalyzedDocument after,
        IReadOnlyList<AnnotationTarget> targets
    ) => [.. targets.Select(target => Follow(before, after, target))];

    private static FollowedTarget Follow(AnalyzedDocument before, AnalyzedDocument after, AnnotationTarget target)
    {
        if (target.Span is not { } span)
        {
            return new FollowedTarget(AnnotationStanding.Anchored, null, target.ElementId, target.Name, []);
        }

        Assert.Equal(target.Exact, span.Of(before.Text).Trim().ToString());
        var places = new List<TextSpan>();
        for (var at = 0; (at = after.Text.IndexOf(target.Exact!, at, StringComparison.Ordinal)) >= 0; at++)
        {
            places.Add(new TextSpan(at, at + target.Exact!.Length));
        }

        return places switch
        {
            [var only] => new FollowedTarget(
                only == span ? AnnotationStanding.Anchored : AnnotationStanding.Moved,
                only,
                target.ElementId,
                target.Name,
                []
            ),
            [] => new FollowedTarget(AnnotationStanding.Orphan, null, null, null, []),
            _ => new FollowedTarget(
                AnnotationStanding.Ambiguous,
                null,
                null,
                null,
                [.. places.Select(place => new TargetCandidate(AnnotationTargetKind.Text, place, null, 1))]
            ),
        };
    }
}
