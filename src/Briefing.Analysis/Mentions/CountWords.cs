using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Reads how many the words before a noun count.</summary>
internal static class CountWords
{
    private const int LongestEntry = 3;
    private const string Approximator = "approximator";

    private static readonly FrozenDictionary<string, (string How, int? Count)> s_words = EmbeddedLines
        .OfLexicon("count-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (cells[1], cells.Length > 2 ? int.Parse(cells[2], CultureInfo.InvariantCulture) : (int?)null),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, (string How, int? Count)>.AlternateLookup<
        ReadOnlySpan<char>
    > s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word counts on its own as a noun does: "dozens of residents".</summary>
    public static bool IsCounter(ReadOnlySpan<char> word) =>
        s_lookup.TryGetValue(word, out var entry) && entry.How != Approximator;

    /// <summary>Whether some words make the number after them approximate: "more than".</summary>
    public static bool IsApproximator(ReadOnlySpan<char> words) =>
        s_lookup.TryGetValue(words, out var entry) && entry.How == Approximator;

    /// <summary>Reads the count that some tokens give.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token that may count.</param>
    /// <param name="end">One past the last.</param>
    /// <returns>How many and the number, or <see langword="null"/> where the tokens count nothing.</returns>
    public static (SourceNumber Number, int? Count)? Read(AnalyzedText text, int first, int end)
    {
        var isAbout = false;
        for (var at = first; at < end; at++)
        {
            if (Match(text, at, end) is (var (how, count), var next))
            {
                if (how == Approximator)
                {
                    isAbout = true;
                }
                else if (how == "vague")
                {
                    // "some 40 residents": about as many.
                    if (NumberAt(text, next, end) is { } about)
                    {
                        return (SourceNumber.Approximate, about);
                    }

                    return (SourceNumber.Vague, null);
                }
                else
                {
                    return Of(count, isAbout || how == "approximate");
                }

                at = next - 1;
            }
            else if (NumberAt(text, at, end) is { } number)
            {
                return Of(number, isAbout);
            }
        }

        return null;
    }

    private static (SourceNumber Number, int? Count) Of(int? count, bool isAbout) =>
        isAbout ? (SourceNumber.Approximate, count)
        : count == 1 ? (SourceNumber.One, 1)
        : (SourceNumber.Exact, count);

    private static int? NumberAt(AnalyzedText text, int at, int end)
    {
        var words = new List<TextSpan>();
        for (var token = at; token < Math.Min(end, at + LongestEntry); token++)
        {
            words.Add(text.Tokens[token].Span);
        }

        return
            words.Count > 0
            && NumberWords.ReadAt(text.Text, words, 0, out var number) > 0
            && number is >= 1 and <= int.MaxValue
            && number == decimal.Truncate(number)
            ? (int)number
            : null;
    }

    private static ((string How, int? Count) Entry, int Next)? Match(AnalyzedText text, int at, int end)
    {
        for (var next = Math.Min(end, at + LongestEntry); next > at; next--)
        {
            var words = new TextSpan(text.Tokens[at].Span.Start, text.Tokens[next - 1].Span.End).Of(text.Text);
            if (s_lookup.TryGetValue(words, out var entry))
            {
                return (entry, next);
            }
        }

        return null;
    }
}
