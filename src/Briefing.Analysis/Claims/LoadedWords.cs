using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Words that judge what they name.</summary>
internal static class LoadedWords
{
    private static readonly FrozenDictionary<string, bool> s_words = EmbeddedLines
        .OfLexicon("loaded-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1] == "outcome", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word judges.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_lookup.ContainsKey(word);

    /// <summary>Whether a word calls an event a success or a failure: "unsuccessful".</summary>
    public static bool TellsOutcome(ReadOnlySpan<char> word) => s_lookup.TryGetValue(word, out var outcome) && outcome;
}
