using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Phrases that open a sentence which stands against the one before it: "However", "By contrast".</summary>
internal static class ContrastOpeners
{
    private static readonly PhraseLexicon<string> s_phrases = new(
        EmbeddedLines.OfLexicon("contrast-openers.txt").Select(line => (line, line))
    );

    /// <summary>Whether a sentence opens with one.</summary>
    public static bool Open(AnalyzedText text, int sentence)
    {
        var (first, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        return first < end && s_phrases.MatchAt(text, first, end, out _) > 0;
    }
}
