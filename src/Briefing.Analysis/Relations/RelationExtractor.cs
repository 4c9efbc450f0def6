using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations.Finders;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>
/// Finds relations between claims. Finders look at neighbours and at indices of words, never at all pairs, so a text costs
/// time in proportion to its length.
/// </summary>
internal static class RelationExtractor
{
    // Of two that find the same pair the first names the relation.
    private static readonly ImmutableArray<RelationFinder> s_finders =
    [
        new PublicPrivateFinder(),
        new DenialFinder(),
        new CounterFinder(),
        new ContrastFinder(),
        new GroupPartsFinder(),
        new RebuttalFinder(),
        new EvidenceFinder(),
        new ConflictFinder(),
        new OpenTermsFinder(),
        new ElaborationFinder(),
        new RestatementFinder(),
    ];

    /// <summary>The relations between the claims of a text; each pair of claims stands in one relation at most.</summary>
    public static ImmutableArray<RelationFinding> Extract(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<Claim> claims,
        ImmutableArray<TimeExpression> times
    )
    {
        var context = new RelationContext(text, attributions, mentions, claims, times);
        var sink = new RelationSink();
        foreach (var finder in s_finders)
        {
            finder.Find(context, sink);
        }

        return sink.Findings;
    }
}
