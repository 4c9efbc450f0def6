using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>Puts the expressions of time of a reading in their order, apart from those that cannot be placed.</summary>
internal static class TimelineViewBuilder
{
    private const int SentenceLength = 110;
    private const int WordsLength = 60;

    public static TimelineView Build(AnalyzedDocument reading)
    {
        var claims = reading.Claims.SelectMany(claim => claim.Times.Select(time => (Time: time, claim.Id))).ToList();
        foreach (var time in reading.Times)
        {
            // What lies within a claim's words dates it where the reading does not tell otherwise.
            if (!claims.Exists(pair => pair.Time == time.Id))
            {
                claims.AddRange(
                    reading
                        .Claims.Where(claim =>
                            claim.Content.Any(span => span.Start <= time.Span.Start && time.Span.End <= span.End)
                        )
                        .Select(claim => (time.Id, claim.Id))
                );
            }
        }

        var of = claims.Distinct().ToLookup(pair => pair.Time, pair => pair.Id);
        var dated = claims.Select(pair => pair.Id).ToHashSet();
        return new TimelineView(
            Together(
                reading
                    .Times.Where(IsPlaced)
                    .OrderBy(Value, StringComparer.Ordinal)
                    .ThenBy(time => time.Id)
                    .Select(time => Entry(reading, time, [.. of[time.Id]]))
            ),
            Together(
                reading.Times.Where(time => !IsPlaced(time)).Select(time => Entry(reading, time, [.. of[time.Id]]))
            ),
            reading.Claims.Count(claim => !dated.Contains(claim.Id))
        );
    }

    /// <summary>One entry for all that say the same of the same time, where the first of them stands.</summary>
    private static ImmutableArray<TimelineEntryView> Together(IEnumerable<TimelineEntryView> entries) =>
        [
            .. entries
                .GroupBy(entry => (entry.When, entry.Words, entry.Because, entry.IsFromPublication))
                .Select(same =>
                    same.First() with
                    {
                        Again = [.. same.Select(entry => entry.Sentence).OfType<int>().Distinct().Order().Skip(1)],
                        ClaimIds = [.. same.SelectMany(entry => entry.ClaimIds).Distinct().Order()],
                    }
                ),
        ];

    private static string Value(TimeExpression time) => time.Inferred ?? time.Explicit ?? "";

    private static bool IsPlaced(TimeExpression time) =>
        Value(time) is { Length: >= 4 } value && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private static TimelineEntryView Entry(AnalyzedDocument reading, TimeExpression time, ImmutableArray<int> claimIds)
    {
        var index = IndexOf(reading.Sentences, time.Span.Start);
        return new TimelineEntryView(
            DateWording.Value(time.Inferred ?? time.Explicit),
            Excerpt.Of(reading.Text, time.Span, WordsLength),
            index < 0 ? null : index + 1,
            index < 0 ? "" : Excerpt.Of(reading.Text, reading.Sentences[index], SentenceLength),
            [],
            claimIds,
            time is { Inferred: not null, Basis: { } basis } ? Excerpt.Of(reading.Text, basis, WordsLength) : null,
            time.FromPublication is not null
        );
    }

    private static int IndexOf(ImmutableArray<TextSpan> sentences, int position)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Contains(position))
            {
                return i;
            }
        }

        return -1;
    }
}
