using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Tells phrases that name nobody: "neither A nor B", "no official", "not everyone".</summary>
internal static class Nobody
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = EmbeddedLines
        .OfLexicon("nobody.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a phrase that starts with a token names nobody.</summary>
    public static bool Opens(AnalyzedText text, int token) => s_words.Contains(text.TokenText(token));
}
