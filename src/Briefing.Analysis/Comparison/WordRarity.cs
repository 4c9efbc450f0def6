using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// How much a shared word tells: the bits of surprise of meeting its stem in a sentence, from a count over general texts. A
/// fixed table, so that two articles compare alike whatever else is compared.
/// </summary>
internal static class WordRarity
{
    /// <summary>The weight of a word that the table does not have.</summary>
    public const float Unknown = 14;

    /// <summary>Words below this weight stand in so many sentences that sharing them tells nothing.</summary>
    public const float Telling = 5.5f;

    private static readonly FrozenDictionary<string, float> s_byStem = EmbeddedLines
        .OfLexicon("word-rarity.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => int.Parse(cells[1], CultureInfo.InvariantCulture) / 10f,
            StringComparer.Ordinal
        );

    /// <summary>The weight of a stem, in bits, from 0 up to <see cref="Unknown"/>.</summary>
    public static float Of(string stem) => s_byStem.GetValueOrDefault(stem, Unknown);

    /// <summary>Whether the table has a stem.</summary>
    public static bool IsKnown(string stem) => s_byStem.ContainsKey(stem);
}
