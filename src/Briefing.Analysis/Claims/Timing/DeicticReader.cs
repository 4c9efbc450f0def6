using System.Globalization;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads what is told from the moment of writing or from a date before: "yesterday", "last Tuesday", "the next day".</summary>
internal sealed class DeicticReader(TimeScanner scanner, DateReader dates)
{
    /// <summary>The expression that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at)
    {
        var length = TimeLexicon.Deictics.MatchAt(scanner.Text, at, scanner.End, out var entry);
        if (length > 0 && entry is not null)
        {
            return IsThing(at, length)
                ? null
                : new TimeReading
                {
                    First = at,
                    End = at + length,
                    Reference = entry.Reference,
                    Shift = entry.Shift,
                    DayPart = entry.DayPart,
                    Type = entry.DayPart is null ? TimeType.Date : TimeType.Time,
                };
        }

        return ReadPointed(at) ?? ReadAnaphoric(at);
    }

    // "last week", "this summer", "next May", "last Tuesday", "the previous decade" is told from a date instead
    private TimeReading? ReadPointed(int at)
    {
        var direction = DirectionOf(at);
        if (direction is null)
        {
            return null;
        }

        var reference = direction switch
        {
            < 0 => "PAST_REF",
            > 0 => "FUTURE_REF",
            _ => "PRESENT_REF",
        };
        if (TimeLexicon.TryGetUnit(scanner.Words(at + 1), out var unit) && !unit.IsPlural && unit.Unit > TimeUnit.Hour)
        {
            return unit.Unit == TimeUnit.Day || IsNumbered(at)
                ? null
                : new TimeReading
                {
                    First = at,
                    End = at + 2,
                    Reference = reference,
                    Shift = new TimeShift(unit.Unit, direction.Value * unit.Factor, IsAnaphoric: false),
                };
        }

        if (scanner.Weekday(at + 1) == 0 && scanner.Month(at + 1) == 0)
        {
            return null;
        }

        return dates.ReadAt(at + 1) is { Year: 0, Day: 0 } named
            ? named with
            {
                First = at,
                Direction = direction.Value,
                IsPointed = true,
            }
            : null;
    }

    // "that year", "the same day", "the following week", "the next day", "the previous month"
    private TimeReading? ReadAnaphoric(int at)
    {
        int amount;
        var next = at + 1;
        if (scanner.Is(at, "that"))
        {
            amount = 0;
        }
        else if (!scanner.Is(at, "the"))
        {
            return null;
        }
        else if (scanner.IsAny(next, "same", "following", "next", "previous"))
        {
            amount =
                scanner.Is(next, "same") ? 0
                : scanner.Is(next, "previous") ? -1
                : 1;
            next++;
        }
        else
        {
            return null;
        }

        return
            TimeLexicon.TryGetUnit(scanner.Words(next), out var unit)
            && !unit.IsPlural
            && unit is { Factor: 1, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year }
            ? new TimeReading
            {
                First = at,
                End = next + 1,
                Literal = Blank(unit.Unit),
                Shift = new TimeShift(unit.Unit, amount, IsAnaphoric: true),
            }
            : null;
    }

    /// <summary>The value of something whose place in time the words leave wholly open.</summary>
    public static string Blank(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Day => "XXXX-XX-XX",
            TimeUnit.Week => "XXXX-WXX",
            TimeUnit.Month => "XXXX-XX",
            _ => "XXXX",
        };

    private int? DirectionOf(int at) =>
        scanner.IsAny(at, "last", "past") ? -1
        : scanner.IsAny(at, "next", "coming") ? 1
        : scanner.Is(at, "this") ? 0
        : null;

    // "the last second", "the next two years" is a length of time
    private bool IsNumbered(int at) => scanner.Is(at - 1, "the") && scanner.IsAny(at + 1, "quarter");

    // "the current" in a wire, "Now, who would" and a name's part are no times.
    private bool IsThing(int at, int length) =>
        length == 1
        && (
            scanner.Is(at, "current") && scanner.Penn(at) is PennTag.NN
            || scanner.Is(at, "now") && at == scanner.First && scanner.Words(at + 1) is ","
            || scanner.IsCapital(at) && scanner.Penn(at) is PennTag.NNP && at > scanner.First
        );

    /// <summary>A number of units as TIMEX3 writes a duration: <c>P2Y</c>, <c>PT30M</c>, <c>PXW</c>.</summary>
    public static string Duration(TimeUnit unit, string amount, int factor)
    {
        var count =
            factor == 1 || amount == "X"
                ? amount
                : (factor * decimal.Parse(amount, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        return unit switch
        {
            TimeUnit.Second => $"PT{count}S",
            TimeUnit.Minute => $"PT{count}M",
            TimeUnit.Hour => $"PT{count}H",
            TimeUnit.Day => $"P{count}D",
            TimeUnit.Weekend => $"P{count}WE",
            TimeUnit.Week => $"P{count}W",
            TimeUnit.Month => $"P{count}M",
            TimeUnit.Quarter => $"P{count}Q",
            TimeUnit.Spring => $"P{count}SP",
            TimeUnit.Summer => $"P{count}SU",
            TimeUnit.Autumn => $"P{count}FA",
            TimeUnit.Winter => $"P{count}WI",
            TimeUnit.Decade => $"P{count}DE",
            TimeUnit.Century => $"P{count}CE",
            _ => $"P{count}Y",
        };
    }
}
