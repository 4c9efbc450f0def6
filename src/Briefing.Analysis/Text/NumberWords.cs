using System.Collections.Frozen;
using System.Globalization;

namespace Briefing.Analysis.Text;

/// <summary>Reads numbers, in figures or in words, from a row of words.</summary>
internal static class NumberWords
{
    private const int LongestFigure = 20;

    private static readonly FrozenDictionary<string, (decimal Value, bool IsScale)> s_words = EmbeddedLines
        .OfLexicon("number-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (decimal.Parse(cells[1], CultureInfo.InvariantCulture), cells[2] == "scale"),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenDictionary<string, (decimal Value, bool IsScale)>.AlternateLookup<
        ReadOnlySpan<char>
    > s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the number that starts at a word: "40", "forty-two", "1.5 million", "two hundred".</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The word to start at.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many words it takes; 0 where no number starts.</returns>
    public static int ReadAt(string text, List<TextSpan> words, int at, out decimal value)
    {
        if (!TryRead(words[at].Of(text), out value, out var isScale) || isScale)
        {
            return 0;
        }

        var count = 1;
        while (
            at + count < words.Count
            && IsNext(text, words[at + count - 1], words[at + count])
            && s_lookup.TryGetValue(words[at + count].Of(text), out var scale)
            && scale.IsScale
            && value < decimal.MaxValue / scale.Value
        )
        {
            value *= scale.Value;
            count++;
        }

        return count;
    }

    private static bool IsNext(string text, TextSpan word, TextSpan next) =>
        next.Start - word.End <= 1 && (next.Start == word.End || text[word.End] is ' ' or '-' or '\u00A0');

    private static bool TryRead(ReadOnlySpan<char> word, out decimal value, out bool isScale)
    {
        isScale = false;
        if (char.IsAsciiDigit(word[0]))
        {
            return TryReadFigure(word, out value);
        }

        if (s_lookup.TryGetValue(word, out var found))
        {
            (value, isScale) = found;
            return true;
        }

        var hyphen = word.IndexOf('-');
        if (
            hyphen > 0
            && s_lookup.TryGetValue(word[..hyphen], out var tens)
            && s_lookup.TryGetValue(word[(hyphen + 1)..], out var ones)
            && tens is { Value: >= 20 and < 100, IsScale: false }
            && ones is { Value: > 0 and < 10, IsScale: false }
        )
        {
            value = tens.Value + ones.Value;
            return true;
        }

        value = 0;
        return false;
    }

    private static bool TryReadFigure(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        return word.Length <= LongestFigure
            && decimal.TryParse(
                word,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out value
            );
    }
}
