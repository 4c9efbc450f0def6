using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>What the words of a time expression give; 0 or <see langword="null"/> where they give nothing.</summary>
internal sealed record TimeReading
{
    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>One past its last token.</summary>
    public required int End { get; init; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The sentence that it stands in.</summary>
    public int Sentence { get; init; }

    /// <summary>What kind of time it tells.</summary>
    public TimeType Type { get; init; }

    /// <summary>How its value is to be taken.</summary>
    public TimeModifier Modifier { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int Day { get; init; }

    /// <summary>The last day of a run of days.</summary>
    public int LastDay { get; init; }

    /// <summary>The season, by its EDTF number.</summary>
    public int Season { get; init; }

    /// <summary>The quarter, 1 to 4.</summary>
    public int Quarter { get; init; }

    /// <summary>The half of the year, 1 or 2.</summary>
    public int Half { get; init; }

    /// <summary>The day of the week, 1 (Monday) to 7.</summary>
    public int Weekday { get; init; }

    /// <summary>The part of the day, as TIMEX3 names it: <c>MO</c>, <c>AF</c>, <c>EV</c>, <c>NI</c>.</summary>
    public string? DayPart { get; init; }

    /// <summary>The time of day: <c>T15:00</c>, <c>T15:00Z</c>.</summary>
    public string? Clock { get; init; }

    /// <summary>A value that is complete by itself: a duration, a set, a decade, a range of years.</summary>
    public string? Literal { get; init; }

    /// <summary>A TIMEX3 reference to the moment of writing.</summary>
    public string? Reference { get; init; }

    /// <summary>How far it lies from its anchor.</summary>
    public TimeShift? Shift { get; init; }

    /// <summary>Where the words around it place it: before the moment of writing (-1), after it (1), or neither (0).</summary>
    public int Direction { get; init; }

    /// <summary>Whether "last", "this" or "next" stands before it, so that <see cref="Direction"/> is certain.</summary>
    public bool IsPointed { get; init; }

    /// <summary>The numbers of a date like "14/03/2023", whose order may be open.</summary>
    public NumericDate? Numeric { get; init; }

    /// <summary>Whether it names one day of one year.</summary>
    public bool IsFullDate => Year > 0 && Month > 0 && Day > 0 && LastDay == 0;

    /// <summary>Its day, where it names one.</summary>
    public DateOnly? Date =>
        IsFullDate && Day <= DateTime.DaysInMonth(Year, Month) ? new DateOnly(Year, Month, Day) : null;
}
