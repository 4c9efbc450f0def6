namespace Briefing.Analysis.Claims;

/// <summary>How the value of an expression of time is to be taken, after the <c>mod</c> of TIMEX3.</summary>
public enum TimeModifier
{
    /// <summary>As it stands.</summary>
    None,

    /// <summary>Its first part: "early March".</summary>
    Start,

    /// <summary>Its middle: "mid-2023".</summary>
    Mid,

    /// <summary>Its last part: "the late 1990s".</summary>
    End,

    /// <summary>Not exactly: "about two years".</summary>
    Approx,

    /// <summary>A little or much less: "nearly a decade".</summary>
    LessThan,

    /// <summary>More: "more than two years".</summary>
    MoreThan,

    /// <summary>This or less: "up to two years".</summary>
    EqualOrLess,

    /// <summary>This or more: "at least two years".</summary>
    EqualOrMore,
}
