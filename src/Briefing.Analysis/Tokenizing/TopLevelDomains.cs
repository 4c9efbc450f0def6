using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>What the last part of a web address or a file name may be, and how an address may begin.</summary>
internal static class TopLevelDomains
{
    private static readonly FrozenSet<string> s_names = EmbeddedLines
        .OfLexicon("domains.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether a name is a known ending. A capital in a mixed word speaks against it: "it ended.It began".</summary>
    public static bool Contains(ReadOnlySpan<char> name) =>
        name.Length is > 1 and <= 12
        && (char.IsLower(name[0]) || (char.IsUpper(name[0]) && char.IsUpper(name[^1])))
        && s_lookup.Contains(name);

    /// <summary>Whether a word begins a full address before "://".</summary>
    public static bool IsScheme(ReadOnlySpan<char> word) =>
        word.Equals("http", StringComparison.OrdinalIgnoreCase)
        || word.Equals("https", StringComparison.OrdinalIgnoreCase)
        || word.Equals("ftp", StringComparison.OrdinalIgnoreCase);
}
