namespace Briefing.Analysis.Claims.Timing;

/// <summary>Tells from the words of an expression how its value is to be taken.</summary>
internal static class TimeModifiers
{
    private static readonly (string Phrase, TimeModifier Modifier)[] s_phrases =
    [
        .. TimeLexicon
            .ModifierPhrases.Select(entry => (Shortened(entry.Phrase), entry.Modifier))
            .OrderByDescending(entry => entry.Item1.Length),
    ];

    /// <summary>The modifier at the front of an expression's words.</summary>
    public static TimeModifier Of(ReadOnlySpan<char> words)
    {
        foreach (var (phrase, modifier) in s_phrases)
        {
            if (
                words.Length > phrase.Length
                && words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && words[phrase.Length] is ' ' or '-'
            )
            {
                return modifier;
            }
        }

        return TimeModifier.None;
    }

    // The span of an expression leaves the "for" of "for over two years" and the "the" of "the end of 2022" out.
    private static string Shortened(string phrase) =>
        phrase.StartsWith("for ", StringComparison.Ordinal) || phrase.StartsWith("the ", StringComparison.Ordinal)
            ? phrase[4..]
            : phrase;
}
