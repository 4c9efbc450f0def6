using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>The rules' candidates as a detector sees them.</summary>
internal static class RuleProposals
{
    /// <summary>Makes a proposal of each candidate, in their order.</summary>
    public static ImmutableArray<OutermostAttribution> Of(AnalyzedText text, IReadOnlyList<Candidate> candidates)
    {
        var proposals = ImmutableArray.CreateBuilder<OutermostAttribution>(candidates.Count);
        foreach (var candidate in candidates)
        {
            proposals.Add(
                new OutermostAttribution(
                    candidate.Source.IsEmpty ? [] : [SpanOf(text, candidate.Source)],
                    [SpanOf(text, candidate.Cue)],
                    [.. candidate.Content.Where(range => !range.IsEmpty).Select(range => SpanOf(text, range))],
                    candidate.Confidence
                )
            );
        }

        return proposals.MoveToImmutable();
    }

    private static TextSpan SpanOf(AnalyzedText text, TokenRange range) =>
        new(text.Tokens[range.Start].Span.Start, text.Tokens[range.End - 1].Span.End);
}
