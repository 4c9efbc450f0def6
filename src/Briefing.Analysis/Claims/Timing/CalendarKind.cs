namespace Briefing.Analysis.Claims.Timing;

/// <summary>What a name of the calendar names.</summary>
internal enum CalendarKind : byte
{
    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A day of the week, 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A season, by its EDTF number, 21 (spring) to 24.</summary>
    Season,
}
