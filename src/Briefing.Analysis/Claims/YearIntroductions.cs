using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>The words after which a number of four digits is a year.</summary>
internal static class YearIntroductions
{
    private static readonly FrozenSet<string> s_words = EmbeddedLines
        .OfLexicon("year-introductions.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_lookup.Contains(word);
}
