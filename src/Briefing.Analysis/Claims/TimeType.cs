namespace Briefing.Analysis.Claims;

/// <summary>What kind of time an expression tells, after TIMEX3.</summary>
public enum TimeType
{
    /// <summary>A day or something longer: "March 2023".</summary>
    Date,

    /// <summary>A time of day: "3 p.m.".</summary>
    Time,

    /// <summary>How long something lasts: "two years".</summary>
    Duration,

    /// <summary>Something that comes again: "every Tuesday".</summary>
    Set,
}
