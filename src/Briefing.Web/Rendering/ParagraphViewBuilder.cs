using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>Cuts the text into paragraphs, sentences and segments, and puts each claim's note beside the paragraph in which the claim starts.</summary>
internal static class ParagraphViewBuilder
{
    public static ImmutableArray<ParagraphView> Build(
        AnalyzedDocument reading,
        ImmutableArray<ClaimView> claims,
        ImmutableArray<FlagView> flags,
        Selection? selection,
        ImmutableArray<TextSpan> hits
    )
    {
        var paragraphs = reading.Paragraphs.IsEmpty ? Lines(reading.Text) : reading.Paragraphs;
        var cuts = paragraphs.Concat(reading.Sentences).SelectMany(span => new[] { span.Start, span.End });
        var segments = SegmentBuilder.Build(reading.Text, [.. Layers(reading, flags), .. Hits(hits)], cuts);
        var views = new SegmentViewBuilder(reading, selection);

        var result = ImmutableArray.CreateBuilder<ParagraphView>(paragraphs.Length);
        var place = 0;
        var sentence = 0;
        var claim = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var span = paragraphs[i];
            var last = i == paragraphs.Length - 1;
            while (place < segments.Length && segments[place].Span.Start < span.Start)
            {
                place++;
            }

            var sentences = ImmutableArray.CreateBuilder<SentenceView>();
            while (place < segments.Length && segments[place].Span.Start < span.End)
            {
                sentences.Add(Next(reading, segments, span, ref place, ref sentence, views));
            }

            var notes = ImmutableArray.CreateBuilder<ClaimView>();
            while (claim < claims.Length && (last || reading.Claims[claim].Content[0].Start < span.End))
            {
                notes.Add(claims[claim++]);
            }

            ImmutableArray<FlagView> free =
            [
                .. SentenceFlags(reading, flags).Where(flag => span.Contains(SentenceOf(reading, flag).Start)),
            ];
            var fit = NoteFit.Of(span.Length, notes.Count, free.Length);
            result.Add(new ParagraphView(sentences.DrainToImmutable(), notes.DrainToImmutable(), free, fit));
        }

        return result.DrainToImmutable();
    }

    /// <summary>The next sentence, or what lies before it.</summary>
    private static SentenceView Next(
        AnalyzedDocument reading,
        ImmutableArray<Segment> segments,
        TextSpan paragraph,
        ref int place,
        ref int sentence,
        SegmentViewBuilder views
    )
    {
        var start = segments[place].Span.Start;
        while (sentence < reading.Sentences.Length && reading.Sentences[sentence].End <= start)
        {
            sentence++;
        }

        var isInside = sentence < reading.Sentences.Length && reading.Sentences[sentence].Contains(start);
        var end = paragraph.End;
        if (sentence < reading.Sentences.Length)
        {
            end = Math.Min(end, isInside ? reading.Sentences[sentence].End : reading.Sentences[sentence].Start);
        }

        var run = ImmutableArray.CreateBuilder<SegmentView>();
        do
        {
            run.Add(views.Build(segments[place++]));
        } while (place < segments.Length && segments[place].Span.Start < end);

        return new SentenceView(isInside ? sentence + 1 : null, run.DrainToImmutable());
    }

    private static IEnumerable<LayerSpan> Hits(ImmutableArray<TextSpan> hits) =>
        hits.Select((span, index) => new LayerSpan(LayerKind.Hit, index + 1, span));

    /// <summary>The marks. A caution that an editor dismissed asks for no care, so that it has none; its note stays.</summary>
    private static IEnumerable<LayerSpan> Layers(AnalyzedDocument reading, ImmutableArray<FlagView> flags) =>
        [
            .. reading.Claims.SelectMany(claim =>
                claim
                    .Content.Select(span => new LayerSpan(LayerKind.Claim, claim.Id, span))
                    .Concat(claim.Source.Select(span => new LayerSpan(LayerKind.Source, claim.Id, span)))
                    .Concat(claim.Cue.Select(span => new LayerSpan(LayerKind.Cue, claim.Id, span)))
            ),
            .. flags
                .Where(flag => !flag.IsDismissed)
                .SelectMany(flag =>
                    reading.Flags[flag.Id - 1].Spans.Select(span => new LayerSpan(LayerKind.Flag, flag.Id, span))
                ),
        ];

    /// <summary>The flags that sit on a sentence and on no claim.</summary>
    public static IEnumerable<FlagView> SentenceFlags(AnalyzedDocument reading, ImmutableArray<FlagView> flags) =>
        flags.Where(flag =>
            flag.ClaimId is null
            && reading.Flags[flag.Id - 1].Sentence is { } sentence
            && sentence >= 0
            && sentence < reading.Sentences.Length
        );

    private static TextSpan SentenceOf(AnalyzedDocument reading, FlagView flag) =>
        reading.Sentences[reading.Flags[flag.Id - 1].Sentence!.Value];

    private static ImmutableArray<TextSpan> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return lines.DrainToImmutable();
    }
}
