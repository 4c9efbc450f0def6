using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>Short pieces of a text.</summary>
public static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>The words of a span, cut at a word's end where they are longer than <paramref name="limit"/> UTF-16 units. A span that reaches out of the text is cut off.</summary>
    public static string Of(string text, TextSpan span, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = Math.Min(span.Start, text.Length);
        var end = Math.Min(span.End, text.Length);
        if (end - start <= limit)
        {
            return text[start..end];
        }

        end = start + limit;
        var space = text.LastIndexOf(' ', end, end - start);
        if (space > start)
        {
            end = space;
        }
        else if (char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(start, end - start).TrimEnd(" ,;:"), Ellipsis);
    }
}
