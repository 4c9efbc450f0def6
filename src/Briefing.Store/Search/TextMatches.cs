using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Store.Search;

/// <summary>Finds what a search asks for in a text at hand, by the same rules as the search itself.</summary>
public static class TextMatches
{
    /// <summary>How many matches are found at most.</summary>
    public const int MaxMatches = 1_000;

    /// <summary>Where the wanted words and phrases of a search stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">What a person typed, as <see cref="SearchReader"/> takes it; what it excludes is not looked for.</param>
    /// <returns>The first <see cref="MaxMatches"/> places in text order, in UTF-16 units; none overlap.</returns>
    public static ImmutableArray<TextSpan> Find(string text, string query)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        var found = Snippet.Find(text, SearchQuery.Parse(query).Wanted);
        return found.Length <= MaxMatches ? found : found[..MaxMatches];
    }
}
