using Briefing.Analysis.Text;
using Briefing.Store.Search;

namespace Briefing.Web.Rendering;

/// <summary>Cuts a snippet into what matches and what does not.</summary>
public static class Snippet
{
    /// <summary>The parts of a hit's snippet.</summary>
    public static IReadOnlyList<SnippetPart> Parts(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return Parts(hit.Snippet, hit.Matches);
    }

    /// <summary>The parts, in order; together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">What matches in it, in any order; what reaches out of the text is cut off.</param>
    public static IReadOnlyList<SnippetPart> Parts(string text, IEnumerable<TextSpan> matches)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        var parts = new List<SnippetPart>();
        var place = 0;
        foreach (var match in matches.Order())
        {
            var start = Math.Clamp(match.Start, place, text.Length);
            var end = Math.Clamp(match.End, start, text.Length);
            Add(parts, text[place..start], false);
            Add(parts, text[start..end], true);
            place = end;
        }

        Add(parts, text[place..], false);
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
