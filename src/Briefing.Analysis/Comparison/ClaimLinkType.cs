namespace Briefing.Analysis.Comparison;

/// <summary>How claims of two articles stand to each other.</summary>
public enum ClaimLinkType
{
    /// <summary>They say the same.</summary>
    Restates,

    /// <summary>They tell of the same and cannot both be true.</summary>
    Contradicts,
}
