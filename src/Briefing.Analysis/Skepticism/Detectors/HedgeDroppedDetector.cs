using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that was hedged before and is taken as fact now.</summary>
internal sealed class HedgeDroppedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityHedgeDropped;

    private const double Coverage = 0.75;
    private const int FewestWords = 2;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var hedged = new ClaimWords(reading.Text);
        foreach (var claim in reading.Claims)
        {
            var words = hedged.Of(claim);
            if (
                IsTaken(reading, claim)
                && words.Count >= FewestWords
                && hedged.BestMatch(words, Coverage) is { } earlier
                && earlier.Sentence < claim.Sentence
            )
            {
                var isPhrase = claim.Kind != ClaimKind.Unattributed;
                sink.Raise(
                    Code,
                    claim,
                    [.. claim.Cue, .. claim.Content],
                    $"Earlier this was only reported or hedged ('{reading.Words(earlier.Content)}'); here it is taken as given.",
                    isPhrase ? FlagSeverity.Medium : FlagSeverity.High,
                    earlier.Content
                );
            }

            if (IsHedged(reading, claim))
            {
                hedged.Add(claim, words);
            }
        }
    }

    // The article's own assertion, or a noun that names somebody's statement as a plain fact.
    private static bool IsTaken(Reading reading, Claim claim) =>
        claim.Kind != ClaimKind.Attributed
        || reading.AttributionOf(claim) is { Cue.Kind: CueKind.Noun, ParentId: null, Source.IsEmpty: false };

    private static bool IsHedged(Reading reading, Claim claim) =>
        reading.AttributionOf(claim) is { } attribution
        && (
            attribution.Source.IsEmpty && attribution.Cue.Kind != CueKind.Noun
            || HedgedCues.IsWeak(attribution)
            || attribution.Cue.Stance == CueStance.Distancing
        );
}
