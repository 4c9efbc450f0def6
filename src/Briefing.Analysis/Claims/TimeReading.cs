using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>What the words of a time expression give; 0 where they give nothing.</summary>
internal sealed class TimeReading
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; set; }

    /// <summary>The sentence that it stands in.</summary>
    public int Sentence { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int Day { get; init; }

    /// <summary>The season, by its EDTF number.</summary>
    public int Season { get; init; }

    /// <summary>The quarter, 1 to 4.</summary>
    public int Quarter { get; init; }

    /// <summary>The day of the week, 1 (Monday) to 7.</summary>
    public int Weekday { get; init; }

    /// <summary>A TIMEX3 reference to the moment of writing, or <see langword="null"/>.</summary>
    public string? Reference { get; init; }
}
