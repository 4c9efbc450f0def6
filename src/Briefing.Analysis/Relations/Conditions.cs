using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Finds words that open a condition: "if", "provided that".</summary>
internal static class Conditions
{
    private static readonly PhraseLexicon<string> s_words = new(
        EmbeddedLines.OfLexicon("conditions.txt").Select(line => (line, line))
    );

    /// <summary>How many tokens the words have that start at one; 0 where none start.</summary>
    public static int MatchAt(AnalyzedText text, int token, int end) => s_words.MatchAt(text, token, end, out _);

    /// <summary>Whether some tokens open a condition.</summary>
    public static bool AreIn(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (MatchAt(text, at, end) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
