using System.Globalization;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads days and months: "March 14, 2023", "14th of March", "3-5 May", "Tuesday morning", "14/03/2023".</summary>
internal sealed class DateReader(TimeScanner scanner)
{
    private static readonly string[] s_isoForms = ["yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The date that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at)
    {
        var length = TimeLexicon.Holidays.MatchAt(scanner.Text, at, scanner.End, out var holiday);
        if (length > 0 && scanner.IsCapital(at) && (length > 1 || IsIntroduced(at)))
        {
            return WithYear(
                new TimeReading
                {
                    First = at,
                    End = at + length,
                    Month = holiday.Month,
                    Day = holiday.Day,
                }
            );
        }

        if (scanner.Weekday(at) > 0)
        {
            return ReadWeekday(at);
        }

        if (scanner.Month(at) > 0)
        {
            return IsMonth(at) ? ReadMonth(at) : null;
        }

        return ReadDayFirst(at) ?? ReadNumeric(at) ?? ReadPrefixed(at);
    }

    // "Tuesday", "Tuesday, March 14", "Tuesday 14 March", "Tuesday morning"
    private TimeReading ReadWeekday(int at)
    {
        var weekday = scanner.Weekday(at);
        var next = scanner.Words(at + 1) is "," ? at + 2 : at + 1;
        next += scanner.Is(next, "the") ? 1 : 0;
        var date = scanner.Month(next) > 0 && scanner.Day(next + 1) > 0 ? ReadMonth(next) : ReadDayFirst(next);
        if (date is { Day: > 0 })
        {
            return date with { First = at };
        }

        var part = TimeLexicon.DayPart(scanner.Words(at + 1));
        return new TimeReading
        {
            First = at,
            End = at + (part is null ? 1 : 2),
            Weekday = weekday,
            DayPart = part,
        };
    }

    // "March", "March 2023", "March 14", "March 14, 2023", "March 3-5, 2023", "March of 2023"
    private TimeReading ReadMonth(int at)
    {
        var reading = new TimeReading
        {
            First = at,
            End = at + 1,
            Month = scanner.Month(at),
        };
        if (scanner.Days(at + 1) is (> 0 and var first, var last))
        {
            return WithYear(reading with { Day = first, LastDay = last, End = at + 2 });
        }

        if (scanner.Day(at + 1) is > 0 and var day && !scanner.IsPlural(at + 2) && !scanner.Is(at + 2, "per"))
        {
            reading = reading with { Day = day, End = at + 2 };
            if (scanner.IsDash(at + 2) && scanner.Day(at + 3) is var until && until > day)
            {
                reading = reading with { LastDay = until, End = at + 4 };
            }
        }

        return WithYear(reading);
    }

    // "14 March", "14th of March 2023", "3-5 May"
    private TimeReading? ReadDayFirst(int at)
    {
        var (day, last) = scanner.Days(at);
        day = day > 0 ? day : scanner.Day(at);
        if (day == 0)
        {
            return null;
        }

        var next = at + 1;
        if (last == 0 && scanner.IsDash(next) && scanner.Day(next + 1) is var until && until > day)
        {
            last = until;
            next += 2;
        }

        next += scanner.Is(next, "of") ? 1 : 0;
        return scanner.Month(next) > 0
            ? WithYear(
                new TimeReading
                {
                    First = at,
                    End = next + 1,
                    Month = scanner.Month(next),
                    Day = day,
                    LastDay = last,
                }
            )
            : null;
    }

    // "2023-03-14", "2023/03/14", "14/03/2023", "14.03.2023", "03/14/2023"; with both numbers small the order stays open.
    private TimeReading? ReadNumeric(int at)
    {
        var word = scanner.Words(at);
        if (DateOnly.TryParseExact(word, s_isoForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new TimeReading
            {
                First = at,
                End = at + 1,
                Year = date.Year,
                Month = date.Month,
                Day = date.Day,
            };
        }

        if (!NumericDate.TryParse(word, out var numeric))
        {
            return null;
        }

        return new TimeReading
        {
            First = at,
            End = at + 1,
            Year = numeric.Year,
            Month = numeric.Month,
            Day = numeric.Day,
            Numeric = numeric,
        };
    }

    // "mid-March 2023" is one word before the year.
    private TimeReading? ReadPrefixed(int at)
    {
        var word = scanner.Words(at);
        var dash = word.IndexOf('-');
        if (dash <= 0 || TimeScanner.Month(word[(dash + 1)..]) is not (> 0 and var month))
        {
            return null;
        }

        return PrefixModifier.Of(word[..dash]) is { } modifier
            ? WithYear(
                new TimeReading
                {
                    First = at,
                    End = at + 1,
                    Month = month,
                    Modifier = modifier,
                }
            )
            : null;
    }

    // ", 2023", "2023", "of 2023"; and no day that its month does not have
    private TimeReading WithYear(TimeReading reading)
    {
        var next = reading.End;
        next += scanner.Words(next) is "," || scanner.Is(next, "of") ? 1 : 0;
        if (scanner.Year(next) is > 0 and var year && (next == reading.End || !scanner.IsPlural(next + 1)))
        {
            reading = reading with { Year = year, End = next + 1 };
        }

        var longest = DateTime.DaysInMonth(reading.Year > 0 ? reading.Year : 2000, reading.Month);
        return reading.Day <= longest ? reading : reading with { Day = 0, LastDay = 0 };
    }

    // "May" and "March" are verbs and surnames too, "April", "June" and "August" first names.
    private bool IsMonth(int at)
    {
        if (
            scanner.Penn(at) is PennTag.MD or PennTag.VB or PennTag.VBP or PennTag.VBD
            && scanner.Year(at + 1) == 0
            && scanner.Day(at + 1) == 0
        )
        {
            return false;
        }

        var isNumbered = scanner.Day(at + 1) > 0 || scanner.Days(at + 1).First > 0 || scanner.Year(at + 1) > 0;
        if (isNumbered || !scanner.IsAny(at, "May", "March", "April", "June", "August"))
        {
            return true;
        }

        if (
            TimeLexicon.IntroducesYear(scanner.Words(at - 1))
            || scanner.IsAny(at - 1, "last", "this", "next", "every", "each")
        )
        {
            return true;
        }

        // "Theresa May", "Mr. March", "June Alder", "April said"
        if (IsName(at - 1) || IsName(at + 1) && scanner.IsAny(at, "April", "June", "August"))
        {
            return false;
        }

        return scanner.IsAny(at, "May", "March")
            ? at > scanner.First && scanner.Penn(at) is PennTag.NNP or PennTag.NNPS
            : !TimeLexicon.IsSpeech(scanner.Words(at + 1));
    }

    // "after Christmas", "last Christmas", but not "a merry Christmas"
    private bool IsIntroduced(int at) =>
        TimeLexicon.IntroducesYear(scanner.Words(at - 1)) || scanner.IsAny(at - 1, "last", "this", "next", "at", "on");

    private bool IsName(int at) =>
        scanner.Penn(at) is PennTag.NNP && scanner.IsCapital(at) && scanner.Weekday(at) == 0 && scanner.Month(at) == 0;
}
