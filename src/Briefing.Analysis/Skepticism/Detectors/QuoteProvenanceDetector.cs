using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Quoted words without the occasion on which they were said.</summary>
internal sealed class QuoteProvenanceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionQuoteNoProvenance;

    private static readonly FrozenSet<string> s_occasions = EmbeddedLines
        .OfLexicon("occasions.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (
                claim.Form == AttributionForm.Mixed
                && !HasOccasion(reading, claim)
                && Fragment(reading, claim) is { } quotation
            )
            {
                sink.Raise(
                    Code,
                    claim,
                    [quotation],
                    $"'{reading.Words(quotation)}' is quoted without the date or the occasion."
                );
            }
            else if (
                reading.AttributionOf(claim) is { Cue.Kind: CueKind.Noun } attribution
                && IsPublic(reading, attribution)
                && !HasOccasion(reading, claim)
            )
            {
                sink.Raise(
                    Code,
                    claim,
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}' names neither the date nor the occasion."
                );
            }
        }
    }

    private static TextSpan? Fragment(Reading reading, Claim claim)
    {
        foreach (var quotation in claim.Content.SelectMany(span => reading.Text.QuotationsIn(span)))
        {
            if (claim.Content.Any(span => span.Overlaps(quotation.Span)))
            {
                return quotation.Span;
            }
        }

        return null;
    }

    private static bool HasOccasion(Reading reading, Claim claim)
    {
        var sentence = reading.Text.Sentences[claim.Sentence];
        var end = Math.Min(sentence.EndToken, sentence.FirstToken + Reading.MostTokens);
        for (var at = sentence.FirstToken; at < end; at++)
        {
            if (s_occasions.Contains(reading.Text.Tokens[at].Lemma))
            {
                return true;
            }
        }

        return reading.IsTimed(claim);
    }

    private static bool IsPublic(Reading reading, Attribution attribution)
    {
        var (first, _) = reading.Text.TokensIn(attribution.Cue.Spans[0]);
        return reading.Text.TokenText(first) is "public" || first > 0 && reading.Text.TokenText(first - 1) is "public";
    }
}
