using System.Globalization;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>What the lexicon tells of a phrase that points at the moment of writing.</summary>
/// <param name="Reference">Its TIMEX3 reference.</param>
/// <param name="Shift">How far from that moment it lies, or <see langword="null"/> where it tells none.</param>
/// <param name="DayPart">The part of the day, or <see langword="null"/>.</param>
internal sealed record DeicticEntry(string Reference, TimeShift? Shift, string? DayPart)
{
    /// <summary>Reads the cells of a line: the reference, then "day -1 MO" or "-".</summary>
    public static DeicticEntry Parse(string reference, string shift)
    {
        if (shift == "-")
        {
            return new DeicticEntry(reference, null, null);
        }

        var parts = shift.Split(' ');
        var amount = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var unit = Enum.Parse<TimeUnit>(parts[0], ignoreCase: true);
        return new DeicticEntry(
            reference,
            new TimeShift(unit, amount, IsAnaphoric: false),
            parts.Length > 2 ? parts[2] : null
        );
    }
}
