namespace Briefing.Analysis.Claims.Timing;

/// <summary>What time is counted in.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Second,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weekends.</summary>
    Weekend,

    /// <summary>Weeks, from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Springs.</summary>
    Spring,

    /// <summary>Summers.</summary>
    Summer,

    /// <summary>Autumns.</summary>
    Autumn,

    /// <summary>Winters, by the year in which they begin.</summary>
    Winter,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Decades.</summary>
    Decade,

    /// <summary>Centuries.</summary>
    Century,
}
