using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads seasons, quarters and halves of a year: "autumn of 2022", "Q3 2023", "the first half of 2023".</summary>
internal sealed class PeriodReader(TimeScanner scanner)
{
    /// <summary>The period that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at) => ReadSeason(at) ?? ReadShort(at) ?? ReadOrdinal(at);

    private TimeReading? ReadSeason(int at)
    {
        if (
            !TimeLexicon.TryGet(scanner.Words(at), out var name)
            || name.Kind != CalendarKind.Season
            || scanner.Penn(at) is not (PennTag.NN or PennTag.NNP)
        )
        {
            return null;
        }

        var reading = WithYear(
            new TimeReading
            {
                First = at,
                End = at + 1,
                Season = name.Number,
            }
        );
        if (reading.Year > 0)
        {
            return reading;
        }

        // "spring" and "fall" are many other things: something has to show the time of the year.
        var isPlain = scanner.IsAny(at, "summer", "winter", "autumn");
        var isIntroduced =
            scanner.IsAny(at - 1, "early", "late", "mid", "in", "since", "until", "by")
            || isPlain && scanner.IsAny(at - 1, "the", "during", "through");
        return isIntroduced ? reading : null;
    }

    // "Q3", "Q3 2023", "2023Q3", "H1 2023"
    private TimeReading? ReadShort(int at)
    {
        var word = scanner.Words(at);
        var year = 0;
        if (word.Length == 6 && TimeScanner.Year(word[..4]) is > 0 and var joined)
        {
            year = joined;
            word = word[4..];
        }

        if (word is not [('Q' or 'H') and var kind, >= '1' and <= '4' and var digit] || kind == 'H' && digit > '2')
        {
            return null;
        }

        var number = digit - '0';
        var reading = new TimeReading
        {
            First = at,
            End = at + 1,
            Quarter = kind == 'Q' ? number : 0,
            Half = kind == 'H' ? number : 0,
            Year = year,
        };
        reading = year > 0 ? reading : WithYear(reading);

        // "H1" alone is a paper's heading or a motorway.
        return reading.Half > 0 && reading.Year == 0 ? null : reading;
    }

    // "second quarter of 2023", "second-quarter 2023", "first half of the year"
    private TimeReading? ReadOrdinal(int at)
    {
        var word = scanner.Words(at);
        var dash = word.IndexOf('-');
        var ordinal = dash > 0 ? word[..dash] : word;
        var noun = dash > 0 ? word[(dash + 1)..] : scanner.Words(at + 1);
        var number = ordinal.Equals("last", StringComparison.OrdinalIgnoreCase) ? 0 : TimeLexicon.Ordinal(ordinal);
        var isQuarter = noun.Equals("quarter", StringComparison.OrdinalIgnoreCase);
        var isHalf = noun.Equals("half", StringComparison.OrdinalIgnoreCase);
        if (number is 0 or > 4 || !isQuarter && !isHalf || isHalf && number > 2)
        {
            return null;
        }

        var reading = WithYear(
            new TimeReading
            {
                First = at,
                End = at + (dash > 0 ? 1 : 2),
                Quarter = isQuarter ? number : 0,
                Half = isHalf ? number : 0,
            }
        );

        // A half is one of a year only where the year stands by: "in the second half he scored".
        var isOfYear = scanner.Is(reading.End, "of") && scanner.IsAny(reading.End + 1, "the", "this", "last", "next");
        isOfYear &= scanner.Is(reading.End + 2, "year");
        return isQuarter || reading.Year > 0 || isOfYear ? reading : null;
    }

    // "the first quarter of 2023", "2023's first quarter"
    private TimeReading WithYear(TimeReading reading)
    {
        if (scanner.Penn(reading.First - 1) is PennTag.POS && scanner.Year(reading.First - 2) is > 0 and var owner)
        {
            return reading with { Year = owner };
        }

        var next = scanner.Is(reading.End, "of") ? reading.End + 1 : reading.End;
        next += scanner.Is(next, "fiscal") ? 1 : 0;
        return scanner.Year(next) is > 0 and var year ? reading with { Year = year, End = next + 1 } : reading;
    }
}
