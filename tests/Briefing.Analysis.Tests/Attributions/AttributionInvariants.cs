using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Attributions;

/// <summary>What holds for the attributions of every text, however hostile.</summary>
internal static class AttributionInvariants
{
    public static void Check(AnalyzedText text, ImmutableArray<Attribution> found)
    {
        for (var index = 0; index < found.Length; index++)
        {
            var attribution = found[index];
            Assert.Equal(index + 1, attribution.Id);
            Assert.NotEmpty(attribution.Content);
            Assert.NotEmpty(attribution.Cue.Spans);
            Assert.InRange(attribution.Confidence, double.Epsilon, 1);
            CheckSpans(text, attribution.Source);
            CheckSpans(text, attribution.Cue.Spans);
            CheckSpans(text, attribution.Content);
            CheckSpans(text, attribution.Addressee);
            CheckParent(found, attribution);
        }

        CheckDisjoint(found);
    }

    private static void CheckSpans(AnalyzedText text, ImmutableArray<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            Assert.False(span.IsEmpty);
            Assert.True(span.Start >= end, $"{span} is out of order.");
            Assert.True(span.End <= text.Text.Length);
            Assert.False(
                char.IsLowSurrogate(text.Text[span.Start])
                    && span.Start > 0
                    && char.IsHighSurrogate(text.Text[span.Start - 1])
            );
            end = span.End;
        }
    }

    private static void CheckParent(ImmutableArray<Attribution> found, Attribution attribution)
    {
        var seen = new HashSet<int>();
        for (var current = attribution; current.ParentId is { } id; current = found[id - 1])
        {
            Assert.InRange(id, 1, found.Length);
            Assert.True(seen.Add(id), "An attribution holds itself.");
        }
    }

    // Outermost attributions share no word but those of a source, and no content holds its own cue.
    private static void CheckDisjoint(ImmutableArray<Attribution> found)
    {
        var outermost = found.Where(attribution => attribution.ParentId is null);
        var taken = outermost
            .SelectMany(attribution => attribution.Content.Concat(attribution.Cue.Spans))
            .Order()
            .ToList();
        for (var index = 1; index < taken.Count; index++)
        {
            Assert.False(taken[index - 1].Overlaps(taken[index]), $"{taken[index - 1]} and {taken[index]} overlap.");
        }
    }
}
