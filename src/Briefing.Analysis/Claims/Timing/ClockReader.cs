using System.Globalization;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads times of day: "3 p.m. ET", "10:30 GMT", "10.30am", "5 o'clock", "noon".</summary>
internal sealed class ClockReader(TimeScanner scanner)
{
    /// <summary>The time of day that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at)
    {
        if (scanner.IsAny(at, "noon", "midday", "midnight"))
        {
            return Reading(at, at + 1, scanner.Is(at, "midnight") ? 0 : 12, 0);
        }

        var word = scanner.Words(at);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        // "6am", "10.30pm"
        var joined = IsHalf(word, out var isLater, out var length);
        var digits = joined ? word[..^length] : word;
        var end = at + 1;
        var half = joined;
        if (!joined && IsHalf(scanner.Words(at + 1), out isLater, out _))
        {
            half = true;
            end++;
        }

        if (!TryParse(digits, out var hour, out var minute, out var mark))
        {
            return null;
        }

        if (half)
        {
            return hour is > 0 and <= 12 ? Reading(at, end, hour % 12 + (isLater ? 12 : 0), minute) : null;
        }

        if (scanner.IsAny(at + 1, "o'clock", "o’clock"))
        {
            // Which half of the day it is stays open.
            return hour is > 0 and <= 12 ? Reading(at, at + 2, hour, 0) with { Clock = $"T{hour:00}" } : null;
        }

        // "10:30" needs a preposition or a zone, else it may be a score or a verse; "1500" and "10.30" need the zone.
        var hasZone = TimeLexicon.Zone(scanner.Words(end)) is not null && scanner.IsCapital(end);
        var isColon = mark == ':' && digits.Length == digits.IndexOf(':') + 3;
        var isMilitary = mark == default && digits.Length == 4 && hasZone;
        var isIntroduced = scanner.IsAny(
            at - 1,
            "at",
            "by",
            "until",
            "till",
            "from",
            "before",
            "after",
            "around",
            "about"
        );
        return hour < 24 && (isMilitary || isColon && (hasZone || isIntroduced) || mark == '.' && hasZone)
            ? Reading(at, end, hour, minute)
            : null;
    }

    private TimeReading Reading(int first, int end, int hour, int minute)
    {
        var zone = scanner.IsCapital(end) ? TimeLexicon.Zone(scanner.Words(end)) : null;
        if (zone is not null)
        {
            end += scanner.IsAny(end + 1, "time", "Time") ? 2 : 1;
        }
        else if (scanner.Is(end, "local") && scanner.Is(end + 1, "time"))
        {
            end += 2;
        }

        var offset = zone is null or "-" ? "" : zone;
        return new TimeReading
        {
            First = first,
            End = end,
            Type = TimeType.Time,
            Clock = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{offset}"),
        };
    }

    private static bool TryParse(ReadOnlySpan<char> word, out int hour, out int minute, out char mark)
    {
        (hour, minute, mark) = (-1, 0, default);
        var at = word.IndexOfAny(':', '.');
        if (at > 0)
        {
            mark = word[at];
            hour = Number(word[..at]);
            minute = word.Length == at + 3 ? Number(word[(at + 1)..]) : -1;
        }
        else if (word.Length == 4)
        {
            hour = Number(word[..2]);
            minute = Number(word[2..]);
        }
        else
        {
            hour = Number(word);
        }

        return hour is >= 0 and < 24 && minute is >= 0 and < 60;
    }

    private static int Number(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    private static bool IsHalf(ReadOnlySpan<char> word, out bool isLater, out int length)
    {
        ReadOnlySpan<string> marks = ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"];
        foreach (var mark in marks)
        {
            if (word.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                length = mark.Length;
                isLater = mark[0] == 'p';
                return word.Length == length || char.IsAsciiDigit(word[0]);
            }
        }

        (length, isLater) = (0, false);
        return false;
    }
}
