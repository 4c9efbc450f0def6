using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>The abbreviations that end in a stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, (AbbreviationKind Kind, bool IsCapital)> s_kinds = Load();

    private static readonly FrozenDictionary<string, (AbbreviationKind Kind, bool IsCapital)>.AlternateLookup<
        ReadOnlySpan<char>
    > s_lookup = s_kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int s_longest = s_kinds.Keys.Max(word => word.Length);

    /// <summary>The kind of an abbreviation.</summary>
    /// <param name="word">The word without its last stop. Case does not matter, but what is listed with a capital needs one.</param>
    public static AbbreviationKind Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > s_longest || !s_lookup.TryGetValue(word, out var found))
        {
            return AbbreviationKind.None;
        }

        return found.IsCapital && !char.IsUpper(word[0]) ? AbbreviationKind.None : found.Kind;
    }

    private static FrozenDictionary<string, (AbbreviationKind Kind, bool IsCapital)> Load() =>
        EmbeddedLines
            .OfLexicon("abbreviations.tsv")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0],
                cells => (Enum.Parse<AbbreviationKind>(cells[1]), char.IsUpper(cells[0][0])),
                StringComparer.OrdinalIgnoreCase
            );
}
