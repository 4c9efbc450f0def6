using Briefing.Store.Search;

namespace Briefing.Web.Rendering;

/// <summary>Cuts a snippet into what matches and what does not.</summary>
public static class Snippet
{
    /// <summary>The parts, in order; together they are the snippet.</summary>
    public static IReadOnlyList<SnippetPart> Parts(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var parts = new List<SnippetPart>();
        var place = 0;
        foreach (var match in hit.Matches.Order())
        {
            var start = Math.Clamp(match.Start, place, hit.Snippet.Length);
            var end = Math.Clamp(match.End, start, hit.Snippet.Length);
            Add(parts, hit.Snippet[place..start], false);
            Add(parts, hit.Snippet[start..end], true);
            place = end;
        }

        Add(parts, hit.Snippet[place..], false);
        return parts;
    }

    private static void Add(List<SnippetPart> parts, string text, bool isMatch)
    {
        if (text.Length > 0)
        {
            parts.Add(new SnippetPart(text, isMatch));
        }
    }
}
