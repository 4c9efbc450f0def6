using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>
/// The flat view of attributions that the PolNeAR corpus annotates: the outermost ones alone, no token in the cues and
/// contents of two. Two attributions may share their source, as in the corpus.
/// </summary>
public static class FlatAttributions
{
    /// <summary>Picks the outermost attributions, the surer one first where two want the same words; the other keeps the rest.</summary>
    /// <returns>Attributions in their usual order. Those left without a cue or a content are dropped.</returns>
    public static ImmutableArray<Attribution> Select(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var taken = new SortedSet<TextSpan>();
        var selected = new List<Attribution>();
        var outermost = document.Attributions.Where(attribution => attribution.ParentId is null);
        foreach (var attribution in outermost.OrderByDescending(attribution => attribution.Confidence))
        {
            var cue = Without(attribution.Cue.Spans, taken);
            var content = Without(Without(attribution.Content, taken), [.. cue]);
            if (cue.IsEmpty || content.IsEmpty)
            {
                continue;
            }

            taken.UnionWith(cue);
            taken.UnionWith(content);
            selected.Add(
                attribution with
                {
                    Source = attribution.MarkedSource.IsEmpty ? attribution.Source : attribution.MarkedSource,
                    Cue = attribution.Cue with { Spans = cue },
                    Content = content,
                }
            );
        }

        return [.. selected.OrderBy(attribution => attribution.Id)];
    }

    private static ImmutableArray<TextSpan> Without(ImmutableArray<TextSpan> spans, SortedSet<TextSpan> taken)
    {
        var left = ImmutableArray.CreateBuilder<TextSpan>(spans.Length);
        foreach (var span in spans)
        {
            var start = span.Start;
            foreach (var other in Overlapping(span, taken))
            {
                Add(left, start, other.Start);
                start = Math.Max(start, other.End);
            }

            Add(left, start, span.End);
        }

        return left.ToImmutable();
    }

    /// <summary>The taken spans that share a unit with a span, in text order. Taken spans never overlap each other.</summary>
    private static List<TextSpan> Overlapping(TextSpan span, SortedSet<TextSpan> taken)
    {
        if (taken.Count == 0 || span.IsEmpty)
        {
            return [];
        }

        var found = taken
            .GetViewBetween(new TextSpan(span.Start, span.Start), new TextSpan(span.End - 1, int.MaxValue))
            .ToList();
        var before = taken.GetViewBetween(new TextSpan(0, 0), new TextSpan(span.Start, span.Start)).Max;
        if (before.Overlaps(span) && !found.Contains(before))
        {
            found.Insert(0, before);
        }

        return found;
    }

    private static void Add(ImmutableArray<TextSpan>.Builder spans, int start, int end)
    {
        if (start < end)
        {
            spans.Add(new TextSpan(start, end));
        }
    }
}
