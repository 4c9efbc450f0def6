using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Somebody's private thought or intention, reported by others.</summary>
internal sealed class MindReadingDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionMindReading;

    private const int FarthestSubject = 6;
    private const int LookedAt = 6;

    private static readonly PhraseLexicon<string> s_access = new(
        EmbeddedLines.OfLexicon("mind-access.txt").Select(line => (line, line))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            foreach (var span in claim.Content)
            {
                Look(reading, sink, claim, span);
            }
        }

        foreach (var source in reading.Sources)
        {
            LookAtAccess(reading, sink, source);
            LookAtCue(reading, sink, source);
        }
    }

    // "The chairman is considering a sale": a deliberation is told by others by its nature; a thought or a wish is where
    // somebody else reports it.
    private void LookAtCue(Reading reading, FlagSink sink, SourceUse source)
    {
        var cue = source.Attribution.Cue;
        if (!MentalWords.TryGet(cue.Lemma, out var isDeliberation) || cue.Kind == CueKind.Noun)
        {
            return;
        }

        var (first, end) = reading.TokensIn(cue.Spans[0]);
        var isUnderWay = isDeliberation && first < end && reading.Text.Tokens[end - 1].Penn == PennTag.VBG;
        if (isUnderWay || IsReportedByOther(reading, source))
        {
            var words = source.Spans[0].End <= cue.Spans[0].Start ? source.Spans[0].Union(cue.Spans[0]) : cue.Spans[0];
            sink.Raise(
                Code,
                source.Claim,
                [words],
                $"'{reading.Words(words)}' tells a private thought that others can at best infer."
            );
        }
    }

    private static bool IsReportedByOther(Reading reading, SourceUse source)
    {
        if (source.Attribution.ParentId is not { } parent)
        {
            return false;
        }

        var reporter = reading.Attributions[parent - 1].Source;
        return reporter.IsEmpty || reading.Mentions.ActorOf(reporter) != source.Actor?.Id;
    }

    private void Look(Reading reading, FlagSink sink, Claim claim, TextSpan span)
    {
        var text = reading.Text;
        var (first, end) = reading.TokensIn(span);
        for (var at = first; at < end; at++)
        {
            if (!MentalWords.TryGet(text.Tokens[at].Lemma, out var isDeliberation) || !IsMental(text, at))
            {
                continue;
            }

            // In the article's own voice only a deliberation is told by what it is; "he wants" may be his own words.
            var isOwn = claim.Kind != ClaimKind.Attributed;
            if (isOwn && !(isDeliberation && text.Tokens[at].Penn == PennTag.VBG))
            {
                continue;
            }

            if (Subject(reading, claim, at) is { } subject)
            {
                var words = subject.Union(text.Tokens[at].Span);
                sink.Raise(
                    Code,
                    claim,
                    [words],
                    $"'{reading.Words(words)}' tells a private thought that others can at best infer."
                );
            }
        }
    }

    private static bool IsMental(AnalyzedText text, int at) =>
        text.Tokens[at].Universal is UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Noun
        && text.QuotationDepthOfToken(at) == 0;

    // The nearest person or body before the word, unless it is the one that says so.
    private static TextSpan? Subject(Reading reading, Claim claim, int at)
    {
        var text = reading.Text;
        var position = text.Tokens[at].Span.Start;
        var sentence = text.SentenceAt(position);
        var nearest = reading
            .Mentions.Before(position)
            .Take(LookedAt)
            .Where(mention =>
                text.SentenceAt(mention.Span.Start) == sentence
                && reading.Mentions.Actor(mention.ActorId).Type is not (ActorType.Place or ActorType.Document)
            )
            .DefaultIfEmpty()
            .MaxBy(mention => mention.Span.End);
        if (nearest.Span.IsEmpty || claim.Chain[^1].ActorId == nearest.ActorId)
        {
            return null;
        }

        var (_, after) = text.TokensIn(nearest.Span);
        return at - after < FarthestSubject ? nearest.Span : null;
    }

    private void LookAtAccess(Reading reading, FlagSink sink, SourceUse source)
    {
        foreach (var span in source.Spans)
        {
            var (first, end) = reading.TokensIn(span);
            for (var at = first; at < end; at++)
            {
                var length = s_access.MatchAt(reading.Text, at, end, out _);
                if (length > 0)
                {
                    var words = reading.Span(at, at + length);
                    sink.Raise(
                        Code,
                        source.Claim,
                        [words],
                        $"'{reading.Words(words)}': the source tells what somebody else thinks."
                    );
                    return;
                }
            }
        }
    }
}
