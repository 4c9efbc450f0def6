namespace Briefing.Analysis.Claims;

/// <summary>A holder's commitment to a content, as FactBank grades it (Saurí and Pustejovsky 2009).</summary>
public enum Factuality
{
    /// <summary>Uu: uncommitted.</summary>
    Uncommitted,

    /// <summary>CT+: certain that it is so.</summary>
    CertainPositive,

    /// <summary>CT-: certain that it is not.</summary>
    CertainNegative,

    /// <summary>PR+: probable.</summary>
    ProbablePositive,

    /// <summary>PR-: probably not.</summary>
    ProbableNegative,

    /// <summary>PS+: possible.</summary>
    PossiblePositive,

    /// <summary>PS-: possibly not.</summary>
    PossibleNegative,
}
