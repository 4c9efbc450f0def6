using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>
/// Finds expressions of time and gives them the value that their words give, in EDTF or TIMEX3 form; a fuller value is
/// inferred only from another span, which is named, or from the stated date of publication.
/// </summary>
internal sealed class TimeExtractor
{
    private const int LongestModifier = 3;

    private readonly TimeScanner _scanner;
    private readonly Func<int, TimeReading?>[] _readers;
    private readonly TenseReader _tenses;
    private readonly List<TimeReading> _readings = [];

    private TimeExtractor(AnalyzedText text)
    {
        _scanner = new TimeScanner(text);
        _tenses = new TenseReader(_scanner);
        var dates = new DateReader(_scanner);

        // The first that reads something has it: a date before its year, a clock before a bare number.
        _readers =
        [
            new ClockReader(_scanner).ReadAt,
            new DeicticReader(_scanner, dates).ReadAt,
            dates.ReadAt,
            new PeriodReader(_scanner).ReadAt,
            new YearReader(_scanner).ReadAt,
            new DurationReader(_scanner).ReadAt,
        ];
    }

    /// <summary>The expressions of time, in text order, ids from 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">When it was published, in EDTF, or <see langword="null"/>.</param>
    public static ImmutableArray<TimeExpression> Extract(AnalyzedText text, string? published)
    {
        var extractor = new TimeExtractor(text);
        foreach (var sentence in text.Sentences)
        {
            extractor._scanner.Enter(sentence);
            extractor.ReadSentence();
        }

        return TimeResolver.Resolve(text, extractor._readings, published);
    }

    private void ReadSentence()
    {
        for (var at = _scanner.First; at < _scanner.End; )
        {
            var skipped = TimeLexicon.Lookalikes.MatchAt(_scanner.Text, at, _scanner.End, out _);
            if (skipped > 0)
            {
                at += skipped;
                continue;
            }

            at = ReadAt(at) ?? at + 1;
        }
    }

    private int? ReadAt(int at)
    {
        foreach (var reader in _readers)
        {
            if (reader(at) is { } reading)
            {
                Note(reading);
                return reading.End;
            }
        }

        return null;
    }

    private void Note(TimeReading reading)
    {
        var direction = reading.IsPointed || reading.Year > 0 ? reading.Direction : _tenses.DirectionAt(reading);
        reading = Modify(reading) with { Direction = direction };
        var start = _scanner.Text.Tokens[reading.First].Span.Start;
        _readings.Add(
            reading with
            {
                Span = new TextSpan(start, _scanner.Text.Tokens[reading.End - 1].Span.End),
                Sentence = _scanner.Text.SentenceAt(start),
                Type = reading.DayPart is null || reading.Type != TimeType.Date ? reading.Type : TimeType.Time,
            }
        );
    }

    // "early March", "the late 1990s", "nearly two years": what stands before it changes it.
    private TimeReading Modify(TimeReading reading)
    {
        if (reading.Modifier != TimeModifier.None || reading.Type == TimeType.Set)
        {
            return reading;
        }

        var earliest = _readings.Count > 0 ? Math.Max(_scanner.First, _readings[^1].End) : _scanner.First;
        var end = _scanner.Is(reading.First - 1, "the") ? reading.First - 1 : reading.First;
        for (var first = Math.Max(earliest, end - LongestModifier); first < reading.First; first++)
        {
            var length = TimeLexicon.Modifiers.MatchAt(_scanner.Text, first, reading.First, out var entry);
            if (length > 0 && first + length >= end && entry is not null && Fits(entry, reading))
            {
                // "for over two years": "for" is none of its words.
                first += _scanner.Is(first, "for") ? 1 : 0;
                first += _scanner.Is(first, "the") ? 1 : 0;
                return reading with { First = first, Modifier = entry.Modifier };
            }
        }

        return reading;
    }

    private static bool Fits(ModifierEntry entry, TimeReading reading)
    {
        var isLength =
            reading.Type == TimeType.Duration
            || reading.Reference is not null && reading.Shift is { Amount: not (0 or 1 or -1) };
        return entry.GoesWith switch
        {
            "length" => isLength,
            "point" => reading.Type == TimeType.Date && !isLength && reading.Day == 0,
            _ => isLength
                || reading.Type == TimeType.Time
                || reading is { Year: > 0, Month: 0 } or { Literal: not null },
        };
    }
}
