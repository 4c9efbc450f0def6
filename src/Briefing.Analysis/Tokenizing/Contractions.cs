using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>The words that are written as one and read as two, and those that have lost their beginning.</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, int> s_splits = LoadSplits();
    private static readonly FrozenSet<string> s_elisions = Load("elisions.txt");
    private static readonly FrozenSet<string> s_clitics = Load("clitics.txt");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_splitLookup =
        s_splits.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_elisionLookup =
        s_elisions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_cliticLookup =
        s_clitics.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest word of <c>contractions.tsv</c>.</summary>
    public static int LongestSplit { get; } = s_splits.Keys.Max(word => word.Length);

    /// <summary>The length of the longest word of <c>elisions.txt</c>.</summary>
    public static int LongestElision { get; } = s_elisions.Max(word => word.Length);

    /// <summary>Whether letters after an apostrophe are a word of their own: the s of "it's", the re of "they're".</summary>
    public static bool IsClitic(ReadOnlySpan<char> letters) => s_cliticLookup.Contains(letters);

    /// <summary>Whether a word after an apostrophe belongs to it: the em of "'em", the 90s of "'90s".</summary>
    public static bool IsElision(ReadOnlySpan<char> word) => s_elisionLookup.Contains(word) || IsDecade(word);

    /// <summary>Where a word without an apostrophe falls into two: 3 for "cannot". 0 where it does not.</summary>
    public static int SplitOf(ReadOnlySpan<char> word) =>
        word.Length <= LongestSplit && s_splitLookup.TryGetValue(word, out var split) ? split : 0;

    private static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length == 3 && char.IsAsciiDigit(word[0]) && word[1] == '0' && word[2] is 's' or 'S';

    private static FrozenSet<string> Load(string fileName) =>
        EmbeddedLines.OfLexicon(fileName).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int> LoadSplits() =>
        EmbeddedLines
            .OfLexicon("contractions.tsv")
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(
                cells => cells[0] + cells[1],
                cells => cells[0].Length,
                StringComparer.OrdinalIgnoreCase
            );
}
