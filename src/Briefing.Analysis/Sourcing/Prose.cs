using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>Puts counted and quoted words into a sentence.</summary>
internal static class Prose
{
    private const int MostListed = 4;

    private static readonly string[] s_numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>A count in words up to twelve, in figures above.</summary>
    public static string Number(int number) =>
        number < s_numbers.Length ? s_numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "one claim", "three claims".</summary>
    public static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Some things in a row, "a, b and c"; of a long row the first ones and how many more there are.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > MostListed + 1)
        {
            return $"{string.Join(", ", all.Take(MostListed))} and {Number(all.Count - MostListed)} more";
        }

        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>Words of the article in quotation marks, cut where they are long.</summary>
    public static string Quote(string text, TextSpan span) => $"'{Quoted.Shorten(span.Of(text))}'";

    /// <summary>Words of the article in quotation marks, each wording once.</summary>
    public static IEnumerable<string> Quotes(string text, IEnumerable<TextSpan> spans) =>
        spans.Select(span => Quote(text, span)).DistinctBy(quote => quote.ToLowerInvariant());

    /// <summary>A sentence's first letter made a capital.</summary>
    public static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    /// <summary>Spans in text order, each once.</summary>
    public static ImmutableArray<TextSpan> InOrder(IEnumerable<TextSpan> spans) => [.. spans.Distinct().Order()];
}
