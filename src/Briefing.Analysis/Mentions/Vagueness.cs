using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>The words that stand in for a count.</summary>
internal static class Vagueness
{
    private static readonly FrozenSet<string> s_ofSources = Load("source");
    private static readonly FrozenSet<string> s_ofContents = Load("content");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_sourceLookup =
        s_ofSources.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word counts sources without a number: "some", "several".</summary>
    public static bool IsVagueCount(ReadOnlySpan<char> word) => s_sourceLookup.Contains(word);

    /// <summary>The words and phrases that stand in for a quantity within a content.</summary>
    public static FrozenSet<string> OfContents => s_ofContents;

    private static FrozenSet<string> Load(string place) =>
        EmbeddedLines
            .OfLexicon("quantity-words.tsv")
            .Select(line => line.Split('\t'))
            .Where(cells => cells[1] == "both" || cells[1] == place)
            .Select(cells => cells[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
