using Briefing.Analysis.Claims;

namespace Briefing.Web.Rendering;

/// <summary>Plain words for how firmly a holder commits to a claim (FactBank's grades).</summary>
public static class CommitmentWording
{
    /// <summary>A word or two to stand behind the holder's name.</summary>
    public static string InBrief(Factuality value, bool isDocument) =>
        value switch
        {
            Factuality.CertainPositive => isDocument ? "states it as fact" : "certain",
            Factuality.CertainNegative => isDocument ? "states that it is not so" : "denies it",
            Factuality.ProbablePositive => "probable",
            Factuality.ProbableNegative => "improbable",
            Factuality.PossiblePositive => "possible",
            Factuality.PossibleNegative => "perhaps not so",
            _ => isDocument ? "takes no side" : "uncommitted",
        };

    /// <summary>A sentence on all holders of a claim, the innermost first; <see langword="null"/> where none is graded.</summary>
    public static string? Sentence(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var parts = claim
            .Commitments.Where(commitment => commitment.Holder >= 0 && commitment.Holder < claim.Chain.Length)
            .OrderByDescending(commitment => commitment.Holder)
            .GroupBy(commitment => commitment.Value, commitment => Wording.Holder(claim.Chain[commitment.Holder]))
            .Select(group => $"{Held(group.Key)} by {Wording.List([.. group])}")
            .ToList();
        return parts.Count == 0 ? null : Capital(string.Join("; ", parts)) + ".";
    }

    private static string Held(Factuality value) =>
        value switch
        {
            Factuality.CertainPositive => "held as certain",
            Factuality.CertainNegative => "denied",
            Factuality.ProbablePositive => "held as probable",
            Factuality.ProbableNegative => "held as improbable",
            Factuality.PossiblePositive => "held as possible",
            Factuality.PossibleNegative => "held as perhaps not so",
            _ => "left open",
        };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
