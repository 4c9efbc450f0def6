namespace Briefing.Analysis.Text;

/// <summary>Finds words in a stretch of text by its characters alone, for what is read from stored spans without tokens.</summary>
internal static class PlainWords
{
    /// <summary>
    /// Adds the words of a span, in text order: runs of letters, digits and marks, with apostrophes, hyphens, points and
    /// commas between two of them ("don't", "ex-minister", "1,200.5").
    /// </summary>
    public static void AddTo(List<TextSpan> words, string text, TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < span.End && (IsWord(text[at]) || IsJoined(text, at, span.End)))
            {
                at++;
            }

            words.Add(new TextSpan(start, at));
        }
    }

    /// <summary>The words of a span.</summary>
    public static List<TextSpan> In(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        AddTo(words, text, span);
        return words;
    }

    private static bool IsWord(char unit) =>
        char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || char.IsBetween(unit, '\u0300', '\u036F');

    private static bool IsJoined(string text, int at, int end)
    {
        if (at + 1 >= end || !IsWord(text[at + 1]))
        {
            return false;
        }

        return text[at] switch
        {
            '\'' or '\u2019' or '-' or '\u2010' or '\u2011' => true,
            '.' or ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])
                || text[at] == '.' && IsInitial(text, at),
            _ => false,
        };
    }

    // "U.S.": a point between two single capitals.
    private static bool IsInitial(string text, int point) =>
        char.IsUpper(text[point - 1])
        && char.IsUpper(text[point + 1])
        && (point < 2 || !char.IsLetterOrDigit(text[point - 2]));
}
