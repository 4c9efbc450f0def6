using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Tells which cues hold their source back.</summary>
internal static class HedgedCues
{
    /// <summary>Whether a source is, by its cue, less than certain either way.</summary>
    public static bool IsWeak(Attribution attribution) =>
        attribution is { Source.IsEmpty: false, Cue.IsNegated: false }
        && attribution.Form != AttributionForm.Direct
        && (attribution.Cue.Kind != CueKind.Noun || CommitmentGrader.IsKnown(attribution.Cue))
        && CommitmentGrader.OfCue(attribution.Cue)
            is Factuality.ProbablePositive
                or Factuality.PossiblePositive
                or Factuality.ProbableNegative
                or Factuality.PossibleNegative;

    /// <summary>Whether the cue is a guess, so that a hedge after it is the second.</summary>
    public static bool IsGuess(Attribution attribution) =>
        attribution.Cue.Lemma is "suspect" or "suspicion"
        || CommitmentGrader.OfCue(attribution.Cue) == Factuality.PossiblePositive;
}
