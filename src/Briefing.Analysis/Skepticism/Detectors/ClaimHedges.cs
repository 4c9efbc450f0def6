using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>The hedges inside a claim's content.</summary>
internal static class ClaimHedges
{
    /// <summary>The hedges that weaken a claim, in text order; those inside a nested claim belong to that one too.</summary>
    public static IEnumerable<Hedge> Of(Reading reading, Claim claim)
    {
        foreach (var span in claim.Content)
        {
            var (first, end) = reading.TokensIn(span);
            foreach (var hedge in Hedges.In(reading.Text, first, end))
            {
                if (hedge.Weakens)
                {
                    yield return hedge;
                }
            }
        }
    }
}
