using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Tells whether a source is worded without role, number or access.</summary>
internal static class SourceBareness
{
    private const int LongestBare = 2;

    // "the person": somebody whom the text has described before.
    private static bool IsKnown(Reading reading, int first) =>
        reading.Text.TokenText(first).Equals("the", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a source is bare: "sources", "many", "some insiders"; "people familiar with his thinking" is not.</summary>
    public static bool IsBare(Reading reading, SourceUse source)
    {
        if (source.Head < 0 || !source.IsDescription)
        {
            return false;
        }

        var (first, end) = reading.Text.TokensIn(source.Spans[0]);
        var isShort = end - first <= LongestBare && source.Spans.Length == 1;
        var isCount = end - first == 1 && Vagueness.IsVagueCount(reading.Text.TokenText(source.Head));
        return isShort && (isCount || !IsKnown(reading, first) && source.Role is { } role && role.Is(RoleMarks.Bare));
    }
}
