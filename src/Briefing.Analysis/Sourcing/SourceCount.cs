using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>How many a source is, as its words tell.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">The words that tell it.</param>
internal readonly record struct SourceCount(int Number, TextSpan Span)
{
    private const int Most = 1000;

    /// <summary>Reads the count in the words of a source: "two inspectors", "one of the aides", "an aide".</summary>
    /// <returns><see langword="null"/> where they tell none.</returns>
    public static SourceCount? In(string text, TextSpan source)
    {
        var words = PlainWords.In(text, source);
        for (var at = 0; at < Math.Min(words.Count, 3); at++)
        {
            var length = NumberWords.ReadAt(text, words, at, out var value);
            if (length > 0 && value is >= 1 and <= Most && value == decimal.Truncate(value))
            {
                return new SourceCount((int)value, new TextSpan(words[at].Start, words[at + length - 1].End));
            }
        }

        return words.Count > 1 && words[0].Of(text) is "a" or "A" or "an" or "An" ? new SourceCount(1, words[0]) : null;
    }
}
