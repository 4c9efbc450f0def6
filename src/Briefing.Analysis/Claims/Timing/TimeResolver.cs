using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Fills values in from other spans, or from the stated date of publication, where those justify it.</summary>
internal sealed class TimeResolver
{
    private const int FarthestSentence = 2;
    private const int FarthestNeighbour = 12;

    private readonly AnalyzedText _text;
    private readonly IReadOnlyList<TimeReading> _readings;
    private readonly TimeAnchor? _anchor;
    private readonly ResolvedTime?[] _resolved;

    private TimeResolver(AnalyzedText text, IReadOnlyList<TimeReading> readings, string? published)
    {
        _text = text;
        _readings = readings;
        _anchor = TimeAnchor.Of(text, readings, published);
        _resolved = new ResolvedTime?[readings.Count];
    }

    /// <summary>Resolves readings in text order.</summary>
    public static ImmutableArray<TimeExpression> Resolve(
        AnalyzedText text,
        IReadOnlyList<TimeReading> readings,
        string? published
    )
    {
        var resolver = new TimeResolver(text, readings, published);
        for (var index = 0; index < readings.Count; index++)
        {
            resolver._resolved[index] = resolver.Infer(index);
        }

        var times = ImmutableArray.CreateBuilder<TimeExpression>(readings.Count);
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            var resolved = resolver._resolved[index] ?? resolver.WithDate(index);
            times.Add(
                new TimeExpression(index + 1, reading.Span, TimeValues.Of(reading), resolved?.Value, resolved?.Basis)
            );
        }

        return times.MoveToImmutable();
    }

    private ResolvedTime? Infer(int index)
    {
        var reading = _readings[index];
        if (reading.Numeric is { IsDayFirst: null } numeric && reading.Month == 0)
        {
            return ByOtherNumbers(reading, numeric);
        }

        if (reading.Shift is { } shift)
        {
            return shift.IsAnaphoric ? FromTold(index, shift) : FromAnchor(reading, shift);
        }

        if (
            reading.Year > 0
            || reading.Literal is not null
            || reading.Reference is not null
            || reading.Clock is not null
        )
        {
            return null;
        }

        if (reading.Month > 0 && (YearOfNext(index) ?? YearOfPrevious(index)) is { } year)
        {
            return year;
        }

        if (_anchor is null || _anchor.Basis == reading.Span)
        {
            return null;
        }

        return reading switch
        {
            { Weekday: > 0 } => Weekday(reading, _anchor),
            { Month: > 0 } => Month(reading, _anchor),
            _ => null,
        };
    }

    // "03/04/2023" beside "14/03/2023": one writer keeps one order.
    private ResolvedTime? ByOtherNumbers(TimeReading reading, NumericDate numeric)
    {
        var others = _readings.Where(other => other.Numeric?.IsDayFirst is not null).ToList();
        if (others.Count == 0 || others.Any(other => other.Numeric?.IsDayFirst != others[0].Numeric?.IsDayFirst))
        {
            return null;
        }

        var isDayFirst = others[0].Numeric?.IsDayFirst == true;
        var known = reading with
        {
            Day = isDayFirst ? numeric.First : numeric.Second,
            Month = isDayFirst ? numeric.Second : numeric.First,
        };
        return known.Date is { } date ? new ResolvedTime(TimeValues.Of(date), others[0].Span) : null;
    }

    private ResolvedTime? FromAnchor(TimeReading reading, TimeShift shift)
    {
        if (_anchor is null || TimeValues.Shifted(_anchor.Day, shift) is not { } value)
        {
            return null;
        }

        var part = reading.DayPart is null ? "" : "T" + reading.DayPart;
        return new ResolvedTime(value + part, _anchor.Basis);
    }

    // "two days later", "the following year": counted from the last date told, if that is told as closely.
    private ResolvedTime? FromTold(int index, TimeShift shift)
    {
        var sentence = _readings[index].Sentence;
        for (var earlier = index - 1; earlier >= 0; earlier--)
        {
            var reading = _readings[earlier];
            if (reading.Sentence < sentence - FarthestSentence)
            {
                break;
            }

            var value = _resolved[earlier]?.Value ?? TimeValues.Of(reading);
            if (ResolvedTime.DayOf(value) is not { } told)
            {
                continue;
            }

            if (told.Unit > shift.Unit)
            {
                break;
            }

            var isByPublication = _resolved[earlier] is { Basis: null };
            return TimeValues.Shifted(told.Day, shift) is { } shifted
                ? new ResolvedTime(shifted, isByPublication ? null : reading.Span)
                : null;
        }

        return null;
    }

    // "from March to September 2022": the year stands with the later of two neighbours.
    private ResolvedTime? YearOfNext(int index)
    {
        var reading = _readings[index];
        return
            index + 1 < _readings.Count
            && _readings[index + 1] is { Year: > 0, Month: > 0 } next
            && AreNeighbours(reading, next)
            && reading.Month <= next.Month
            ? new ResolvedTime(TimeValues.Of(reading, next.Year), next.Span)
            : null;
    }

    // "from March 2021 to June"
    private ResolvedTime? YearOfPrevious(int index)
    {
        var reading = _readings[index];
        if (
            index == 0
            || _readings[index - 1] is not { Year: > 0, Month: > 0 } previous
            || !AreNeighbours(previous, reading)
            || !_text.TokenText(reading.First - 1).SequenceEqual("to")
                && !_text.TokenText(reading.First - 1).SequenceEqual("and")
                && !_text.TokenText(reading.First - 1).SequenceEqual("until")
        )
        {
            return null;
        }

        var year = reading.Month >= previous.Month ? previous.Year : previous.Year + 1;
        return new ResolvedTime(TimeValues.Of(reading, year), previous.Span);
    }

    private static bool AreNeighbours(TimeReading first, TimeReading second) =>
        first.Sentence == second.Sentence && second.Span.Start - first.Span.End < FarthestNeighbour;

    private static ResolvedTime? Weekday(TimeReading reading, TimeAnchor anchor)
    {
        var today = anchor.Day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)anchor.Day.DayOfWeek;
        var back = (today - reading.Weekday + 7) % 7;
        var days = reading.Direction switch
        {
            < 0 => back == 0 && reading.IsPointed ? -7 : -back,
            > 0 => back == 0 && !reading.IsPointed ? 0 : 7 - back,
            _ when reading.IsPointed => reading.Weekday - today,
            _ => (int?)null,
        };
        var part = reading.DayPart is null ? "" : "T" + reading.DayPart;
        return days is { } distance
            ? new ResolvedTime(TimeValues.Of(anchor.Day.AddDays(distance)) + part, anchor.Basis)
            : null;
    }

    // What happened in a month lies in the twelve months up to the moment of writing, what will happen in the twelve after.
    private static ResolvedTime? Month(TimeReading reading, TimeAnchor anchor)
    {
        var place = reading.Month - anchor.Day.Month;
        place = place == 0 && reading.Day > 0 ? reading.Day - anchor.Day.Day : place;
        if (reading.IsPointed && place == 0)
        {
            // "last March", told in March, is not this one.
            place = -reading.Direction;
        }

        // "on March 20" in the past tense of March 14 fits neither year.
        var isSame = reading.Month == anchor.Day.Month && !reading.IsPointed;
        var year = (reading.Direction, place) switch
        {
            (< 0, <= 0) => anchor.Day.Year,
            (< 0, > 0) => isSame ? 0 : anchor.Day.Year - 1,
            (> 0, >= 0) => anchor.Day.Year,
            (> 0, < 0) => isSame ? 0 : anchor.Day.Year + 1,
            _ => reading.IsPointed ? anchor.Day.Year : 0,
        };
        return year > 0 ? new ResolvedTime(TimeValues.Of(reading, year), anchor.Basis) : null;
    }

    // "3 p.m. on March 14, 2023", "on Tuesday at 10:30": the day stands beside the time.
    private ResolvedTime? WithDate(int index)
    {
        if (_readings[index].Clock is not { } clock)
        {
            return null;
        }

        foreach (var beside in (ReadOnlySpan<int>)[index + 1, index - 1])
        {
            if (
                beside < 0
                || beside >= _readings.Count
                || !AreNeighbours(_readings[Math.Min(index, beside)], _readings[Math.Max(index, beside)])
            )
            {
                continue;
            }

            var value = _resolved[beside]?.Value ?? TimeValues.Of(_readings[beside]);
            if (ResolvedTime.DayOf(value) is (_, TimeUnit.Day))
            {
                var isByPublication = _resolved[beside] is { Basis: null };
                return new ResolvedTime(value + clock, isByPublication ? null : _readings[beside].Span);
            }
        }

        return null;
    }
}
