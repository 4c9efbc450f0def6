namespace Briefing.Analysis.Text;

/// <summary>Finds the dateline that opens many reports: "DORSK, March 14 (Wire) —".</summary>
internal static class Dateline
{
    private const int Longest = 16;

    /// <summary>One past the dash that ends the dateline of a text; 0 where it has none.</summary>
    public static int EndOf(AnalyzedText text)
    {
        if (text.Sentences.IsEmpty || !IsCapitals(text.TokenText(text.Sentences[0].FirstToken)))
        {
            return 0;
        }

        var end = Math.Min(text.Sentences[0].EndToken, text.Sentences[0].FirstToken + Longest);
        for (var at = text.Sentences[0].FirstToken + 1; at < end; at++)
        {
            if (text.TokenText(at) is "—" or "–" or "-" or "--")
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter) && !char.IsPunctuation(letter))
            {
                return false;
            }
        }

        return word.Length > 1;
    }
}
