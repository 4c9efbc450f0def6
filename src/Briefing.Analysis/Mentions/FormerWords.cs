using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>The words that say that a post is no longer held.</summary>
internal static class FormerWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = EmbeddedLines
        .OfLexicon("former-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is one of them, or begins with "ex-".</summary>
    public static bool Contains(ReadOnlySpan<char> word) =>
        s_words.Contains(word) || word.Length > 4 && word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase);
}
