using System.Text.RegularExpressions;

namespace Briefing.Web.Rendering;

/// <summary>The words of a claim that are likeliest to find it elsewhere.</summary>
internal static partial class SearchWords
{
    private const int Most = 4;
    private const int ShortestLength = 5;

    /// <summary>The longest few words, in their order.</summary>
    public static string Of(string proposition)
    {
        var words = Word().Matches(proposition).Select(match => match.Value).ToList();
        var chosen = words
            .Where(word => word.Length >= ShortestLength)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(word => word.Length)
            .Take(Most)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return string.Join(' ', words.Where(chosen.Remove));
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
