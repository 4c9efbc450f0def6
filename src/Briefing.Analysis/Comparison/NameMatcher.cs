namespace Briefing.Analysis.Comparison;

/// <summary>Tells whether two names mean one outlet or one person: "the Gazette" and "Harbour Gazette", "Finch" and "Ada Finch".</summary>
internal static class NameMatcher
{
    /// <summary>A name without case and a leading article.</summary>
    public static string Normalize(string name)
    {
        var words = name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is ["the", _, ..] ? words[1..] : words);
    }

    /// <summary>Whether the shorter of two names is the longer or its ending, word by word.</summary>
    public static bool AreSame(string one, string other)
    {
        var (left, right) = (Normalize(one), Normalize(other));
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter.Length > 0
            && longer.EndsWith(shorter, StringComparison.Ordinal)
            && (longer.Length == shorter.Length || longer[longer.Length - shorter.Length - 1] == ' ');
    }
}
