using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>Claims that tell no more than that somebody does not answer.</summary>
internal static class Unanswered
{
    /// <summary>The ids of such claims.</summary>
    public static HashSet<int> In(AnalyzedDocument document)
    {
        var ids = new HashSet<int>();
        foreach (var flag in document.Flags)
        {
            if (
                flag is { Code: FlagCode.SourceMissingParty, ClaimId: { } id }
                && IsTheWhole(document.Claims[id - 1].Cue, document.Claims[id - 1].Content, flag.Spans)
            )
            {
                _ = ids.Add(id);
            }
        }

        return ids;
    }

    private static bool IsTheWhole(
        ImmutableArray<TextSpan> cue,
        ImmutableArray<TextSpan> content,
        ImmutableArray<TextSpan> evidence
    ) => Spans.Overlap(cue, evidence) || content.All(span => evidence.Any(other => other.Contains(span)));
}
