using System.Globalization;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>
/// Reads lengths of time ("18 months", "half an hour", "five-year"), what they lead to ("two years ago", "a week later")
/// and what comes again ("every Tuesday", "twice a week", "daily").
/// </summary>
internal sealed class DurationReader(TimeScanner scanner)
{
    /// <summary>The expression that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at) => ReadSet(at) ?? ReadJoined(at) ?? ReadCounted(at) ?? ReadUncounted(at);

    // "every Tuesday", "each year", "every two weeks", "every other day", "Mondays", "daily", "twice a week"
    private TimeReading? ReadSet(int at)
    {
        if (scanner.IsAny(at, "every", "each"))
        {
            var next = at + 1;
            var count = "1";
            if (scanner.IsAny(next, "other", "second"))
            {
                count = "2";
                next++;
            }
            else if (TimeLexicon.Count(scanner.Words(next)) is { } counted && counted != "X")
            {
                count = counted;
                next++;
            }

            if (scanner.Weekday(next) > 0)
            {
                var part = TimeLexicon.DayPart(scanner.Words(next + 1));
                return Set(at, part is null ? next + 1 : next + 2, $"XXXX-WXX-{scanner.Weekday(next)}{AsPart(part)}");
            }

            if (scanner.Month(next) > 0)
            {
                return Set(at, next + 1, string.Create(CultureInfo.InvariantCulture, $"XXXX-{scanner.Month(next):00}"));
            }

            if (TimeLexicon.DayPart(scanner.Words(next)) is { } dayPart && count == "1")
            {
                return Set(at, next + 1, $"XXXX-XX-XX{AsPart(dayPart)}");
            }

            return TimeLexicon.TryGetUnit(scanner.Words(next), out var unit)
                ? Set(at, next + 1, DeicticReader.Duration(unit.Unit, count, unit.Factor))
                : null;
        }

        // "Mondays"
        if (
            scanner.Words(at) is [.. var day, 's']
            && TimeLexicon.TryGet(day, out var name)
            && name.Kind == CalendarKind.Weekday
        )
        {
            return Set(at, at + 1, $"XXXX-WXX-{name.Number}");
        }

        // "twice a week", "three times a day"
        var times =
            scanner.IsAny(at, "once", "twice") ? at + 1
            : scanner.Is(at + 1, "times") && CountAt(at) is not null ? at + 2
            : 0;
        if (
            times > 0
            && scanner.IsAny(times, "a", "an", "every", "each", "per")
            && TimeLexicon.TryGetUnit(scanner.Words(times + 1), out var period)
        )
        {
            return Set(at, times + 2, DeicticReader.Duration(period.Unit, "1", period.Factor));
        }

        return TimeLexicon.Frequency(scanner.Words(at)) is { } frequency && scanner.Penn(at) is PennTag.JJ or PennTag.RB
            ? Set(at, at + 1, frequency)
            : null;
    }

    // "18-month", "five-year-old", "two-year"
    private TimeReading? ReadJoined(int at)
    {
        var word = scanner.Words(at);
        var dash = word.IndexOf('-');
        if (dash <= 0)
        {
            return null;
        }

        var rest = word[(dash + 1)..];
        rest = rest.EndsWith("-old", StringComparison.OrdinalIgnoreCase) ? rest[..^4] : rest;
        if (!TimeLexicon.TryGetUnit(rest, out var unit) || unit.IsPlural || Count(word[..dash]) is not { } count)
        {
            return null;
        }

        // "second-quarter" and "first-half" are no lengths; "one-day" is.
        return Length(at, at + 1, unit, count);
    }

    // "two years", "a few weeks", "two and a half years", "half a century", "a dozen years"
    private TimeReading? ReadCounted(int at)
    {
        var first = at;
        var isPointed = scanner.Is(at, "the") && scanner.IsAny(at + 1, "past", "last", "next", "coming", "previous");
        at += isPointed ? 2 : 0;
        var (count, next) = CountFrom(at);
        if (count is null || !TimeLexicon.TryGetUnit(scanner.Words(next), out var unit))
        {
            return null;
        }

        var isOne = count == "1" && !unit.IsPlural;
        if (unit.IsPlural == isOne && count is not ("0.5" or "X") && !char.IsAsciiDigit(scanner.Words(at)[0]))
        {
            return null;
        }

        // "two falls", "the four seasons": a number of seasons or quarters is seldom a time
        if (
            unit.Unit is TimeUnit.Quarter or TimeUnit.Spring or TimeUnit.Autumn
            && !scanner.IsAny(next + 1, "ago", "later")
        )
        {
            return null;
        }

        // "an hour" on its own: "$5 a day", "one day he will": something has to show that a length is meant.
        var end = next + 1;
        var moved = Moved(first, end, unit, count);
        if (moved is not null)
        {
            return moved;
        }

        return isOne && !isPointed && !IsLength(at) ? null : Length(first, end, unit, count);
    }

    // "ago", "earlier", "later", "from now", "in two years' time"
    private TimeReading? Moved(int first, int end, UnitName unit, string count)
    {
        var isBack = scanner.Is(end, "ago");
        var isOn = scanner.Is(end, "from") && scanner.IsAny(end + 1, "now", "today") || scanner.Is(end, "hence");
        var isTime =
            scanner.IsAny(first - 1, "in") && scanner.IsAny(end, "'", "’", "'s", "’s") && scanner.Is(end + 1, "time");
        var isEarlier = scanner.IsAny(end, "earlier", "before") && !scanner.Is(end + 1, "than");
        isEarlier &= scanner.Is(end, "earlier") || scanner.Words(end + 1) is "," or "." or "";
        var isLater = scanner.Is(end, "later");
        if (!isBack && !isOn && !isTime && !isEarlier && !isLater)
        {
            return null;
        }

        var isAnaphoric = isEarlier || isLater;
        var sign = isBack || isEarlier ? -1 : 1;
        var value = DeicticReader.Duration(unit.Unit, count, unit.Factor);
        return new TimeReading
        {
            First = first,
            End = end + (scanner.Is(end, "from") || isTime ? 2 : 1),
            Reference =
                isAnaphoric ? null
                : sign < 0 ? "PAST_REF"
                : "FUTURE_REF",
            Literal = isAnaphoric ? value : null,
            Type = isAnaphoric ? TimeType.Duration : TimeType.Date,
            Shift = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? new TimeShift(unit.Unit, sign * whole * unit.Factor, isAnaphoric)
                : null,
        };
    }

    // "for years", "over decades": a length that nobody counts
    private TimeReading? ReadUncounted(int at) =>
        scanner.Is(at - 1, "for") && TimeLexicon.TryGetUnit(scanner.Words(at), out var unit) && unit.IsPlural
            ? Length(at, at + 1, unit, "X")
            : null;

    private bool IsLength(int at) =>
        scanner.IsAny(
            at - 1,
            "for",
            "in",
            "within",
            "after",
            "over",
            "under",
            "than",
            "nearly",
            "almost",
            "about",
            "around",
            "roughly",
            "least",
            "of",
            "just",
            "only",
            "lasted",
            "took",
            "spent",
            "every",
            "by",
            "to"
        );

    // The count that starts at a token, and the token after it.
    private (string? Count, int Next) CountFrom(int at)
    {
        if (scanner.Is(at, "half") && scanner.IsAny(at + 1, "a", "an"))
        {
            return ("0.5", at + 2);
        }

        if (scanner.Is(at, "a") && scanner.IsAny(at + 1, "few", "couple", "dozen", "hundred", "half"))
        {
            var next = scanner.Is(at + 1, "couple") && scanner.Is(at + 2, "of") ? at + 3 : at + 2;
            return (TimeLexicon.Count(scanner.Words(at + 1)), next);
        }

        if (CountAt(at) is not { } count)
        {
            return (null, at);
        }

        return scanner.Is(at + 1, "and") && scanner.Is(at + 2, "a") && scanner.Is(at + 3, "half") && count != "X"
            ? (count + ".5", at + 4)
            : (count, at + 1);
    }

    private string? CountAt(int at) => scanner.Penn(at) is PennTag.Unknown ? null : Count(scanner.Words(at));

    private static string? Count(ReadOnlySpan<char> word)
    {
        if (TimeLexicon.Count(word) is { } known)
        {
            return known;
        }

        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return decimal.TryParse(
                word,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        // "twenty-five", "two-and-a-half"
        var dash = word.IndexOf('-');
        if (dash <= 0 || TimeLexicon.Count(word[..dash]) is not { } tens || tens == "X")
        {
            return null;
        }

        if (word[dash..].Equals("-and-a-half", StringComparison.OrdinalIgnoreCase))
        {
            return tens + ".5";
        }

        return
            TimeLexicon.Count(word[(dash + 1)..]) is [_] and [>= '1' and <= '9'] ones
            && tens is [>= '2' and <= '9', '0']
            ? $"{tens[0]}{ones}"
            : null;
    }

    private static TimeReading Length(int first, int end, UnitName unit, string count) =>
        new()
        {
            First = first,
            End = end,
            Type = TimeType.Duration,
            Literal = DeicticReader.Duration(unit.Unit, count, unit.Factor),
        };

    private static TimeReading Set(int first, int end, string value) =>
        new()
        {
            First = first,
            End = end,
            Type = TimeType.Set,
            Literal = TimeExpression.Recurrence + value,
        };

    private static string AsPart(string? part) => part is null ? "" : "T" + part;
}
