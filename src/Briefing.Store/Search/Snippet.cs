using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Store.Search;

/// <summary>The words around what a query found in a text.</summary>
/// <param name="Text">Part of the text, white space made single spaces; an ellipsis where it was cut.</param>
/// <param name="Matches">What matched, in UTF-16 units of <paramref name="Text"/>.</param>
internal sealed record Snippet(string Text, ImmutableArray<TextSpan> Matches)
{
    private const int Before = 60;
    private const int Length = 240;
    private const char Ellipsis = '\u2026';

    /// <summary>Cuts a snippet around the first match, or from the start where nothing matches.</summary>
    public static Snippet Cut(string text, ImmutableArray<ImmutableArray<string>> phrases)
    {
        var matches = Find(text, phrases);
        var first = matches.IsEmpty ? 0 : matches[0].Start;
        var start = WordStart(text, Math.Max(0, first - Before));
        var end = WordEnd(text, start, Math.Min(text.Length, start + Length));
        return Squeeze(text, start, Math.Max(end, matches.IsEmpty ? 0 : matches[0].End), matches);
    }

    /// <summary>Where the wanted phrases stand, in text order; phrases that touch or overlap are one.</summary>
    public static ImmutableArray<TextSpan> Find(string text, ImmutableArray<ImmutableArray<string>> phrases)
    {
        List<SearchTerm> terms = [.. SearchTerms.Read(text)];
        var found = new List<TextSpan>();
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var phrase in phrases)
            {
                if (StandsAt(terms, at, phrase))
                {
                    found.Add(new TextSpan(terms[at].Span.Start, terms[at + phrase.Length - 1].Span.End));
                }
            }
        }

        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in found.Order())
        {
            if (merged.Count > 0 && merged[^1].Overlaps(span))
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.DrainToImmutable();
    }

    private static bool StandsAt(List<SearchTerm> terms, int at, ImmutableArray<string> phrase)
    {
        if (at + phrase.Length > terms.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!string.Equals(terms[at + i].Term, phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // A match can never be cut: the window starts at or before the first and what does not fit wholly is not marked.
    private static Snippet Squeeze(string text, int start, int end, ImmutableArray<TextSpan> matches)
    {
        var squeezed = new System.Text.StringBuilder(end - start + 2);
        var places = new int[end - start + 1];
        if (start > 0)
        {
            squeezed.Append(Ellipsis);
        }

        for (var at = start; at < end; at++)
        {
            places[at - start] = squeezed.Length;
            if (!char.IsWhiteSpace(text[at]))
            {
                squeezed.Append(char.IsControl(text[at]) ? '\uFFFD' : text[at]);
            }
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
            {
                squeezed.Append(' ');
            }
        }

        places[^1] = squeezed.Length;
        if (end < text.Length)
        {
            squeezed.Append(Ellipsis);
        }

        return new Snippet(
            squeezed.ToString(),
            [
                .. matches
                    .Where(match => match.Start >= start && match.End <= end)
                    .Select(match => new TextSpan(places[match.Start - start], places[match.End - start])),
            ]
        );
    }

    private static int WordStart(string text, int at)
    {
        if (at == 0)
        {
            return 0;
        }

        var space = text.AsSpan(at, Math.Min(Before, text.Length - at)).IndexOf(' ');
        var start = space >= 0 ? at + space + 1 : at;
        return start < text.Length && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private static int WordEnd(string text, int start, int at)
    {
        if (at == text.Length)
        {
            return at;
        }

        var space = text.AsSpan(start, at - start).LastIndexOf(' ');
        var end = space > (at - start) / 2 ? start + space : at;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
