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
}
