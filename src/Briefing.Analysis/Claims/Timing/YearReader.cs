using System.Globalization;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads years and what is made of them: "1998", "mid-2023", "2019-21", "the 1990s", "fiscal 2023", "the 19th century".</summary>
internal sealed class YearReader(TimeScanner scanner)
{
    private const int FirstRecentYear = 1800;
    private const int LastRecentYear = 2099;
    private const int LongestRange = 150;

    /// <summary>The expression that starts at a token, or <see langword="null"/>.</summary>
    public TimeReading? ReadAt(int at) =>
        ReadFiscal(at) ?? ReadCentury(at) ?? ReadDecade(at) ?? ReadRange(at) ?? ReadPrefixed(at) ?? ReadBare(at);

    // "FY2023", "FY23", "FY 2023", "fiscal 2023", "fiscal year 2022-23", "the financial year 2023"
    private TimeReading? ReadFiscal(int at)
    {
        var word = scanner.Words(at);
        var next = at + 1;
        ReadOnlySpan<char> year;
        if (word.StartsWith("FY", StringComparison.Ordinal))
        {
            year = word.Length > 2 ? word[2..] : scanner.Words(next++);
        }
        else if (scanner.IsAny(at, "fiscal", "financial"))
        {
            var isYear = scanner.Is(next, "year");
            next += isYear ? 1 : 0;
            if (!isYear && scanner.Is(at, "financial"))
            {
                return null;
            }

            year = scanner.Words(next++);
        }
        else
        {
            return null;
        }

        var number = TimeScanner.Year(year);
        if (number == 0 && year.Length == 2 && TimeScanner.Digits(year, 2) is > 0 and var shortYear)
        {
            number = 2000 + shortYear;
        }

        // A year from one summer to the next goes by the year in which it ends.
        number = number == 0 && YearsOf(year) is (> 0, var last) ? last : number;
        return number == 0 ? null : Literal(at, next, string.Create(CultureInfo.InvariantCulture, $"FY{number:0000}"));
    }

    private TimeReading? ReadCentury(int at)
    {
        var word = scanner.Words(at);
        var dash = word.IndexOf('-');
        var number = TimeLexicon.Ordinal(dash > 0 ? word[..dash] : word);
        var noun = dash > 0 ? word[(dash + 1)..] : scanner.Words(at + 1);
        var next = at + (dash > 0 ? 1 : 2);
        return
            number is > 0 and < 30
            && noun.Equals("century", StringComparison.OrdinalIgnoreCase)
            && !scanner.IsAny(next, "BC", "BCE", "B.C.")
            ? Literal(at, next, string.Create(CultureInfo.InvariantCulture, $"{number - 1:00}XX"))
            : null;
    }

    // "1990s", "'90s", "mid-1990s", "1990's" after "the"
    private TimeReading? ReadDecade(int at)
    {
        var word = scanner.Words(at);
        var modifier = TimeModifier.None;
        if (word.IndexOf('-') is > 0 and var dash && PrefixModifier.Of(word[..dash]) is { } prefix)
        {
            modifier = prefix;
            word = word[(dash + 1)..];
        }

        var end = at + 1;
        if (word is [.., 's'])
        {
            word = word[..^1];
        }
        else if (scanner.IsAny(at + 1, "'s", "’s") && scanner.Is(at - 1, "the") && word is [_, _, _, '0'])
        {
            end++;
        }
        else
        {
            return null;
        }

        var year =
            word is [('\'' or '’' or '‘'), >= '2' and <= '9', '0'] ? 1900 + TimeScanner.Digits(word[1..], 2)
            : word is [_, _, _, '0'] ? TimeScanner.Year(word)
            : 0;
        if (year == 0)
        {
            return null;
        }

        var value =
            year % 100 == 0 && year != 2000
                ? string.Create(CultureInfo.InvariantCulture, $"{year / 100:00}XX")
                : string.Create(CultureInfo.InvariantCulture, $"{year / 10:000}X");
        return Literal(at, end, value) with { Modifier = modifier };
    }

    // "2019-2021", "2019–21", "1914 – 18"
    private TimeReading? ReadRange(int at)
    {
        var (first, last) = YearsOf(scanner.Words(at));
        var end = at + 1;
        if (first == 0 && scanner.Year(at) is > 0 and var start && scanner.IsDash(at + 1))
        {
            (first, last) = (start, Following(start, scanner.Words(at + 2)));
            end = at + 3;
        }

        return first >= FirstRecentYear && last > first && last - first <= LongestRange && !scanner.IsPlural(end)
            ? Literal(at, end, string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{last:0000}"))
            : null;
    }

    // "mid-2023"
    private TimeReading? ReadPrefixed(int at)
    {
        var word = scanner.Words(at);
        var dash = word.IndexOf('-');
        return
            dash > 0
            && PrefixModifier.Of(word[..dash]) is { } modifier
            && TimeScanner.Year(word[(dash + 1)..]) is > 0 and var year
            ? Year(at, year) with
            {
                Modifier = modifier,
            }
            : null;
    }

    private TimeReading? ReadBare(int at)
    {
        var year = scanner.Year(at);
        if (year == 0)
        {
            return null;
        }

        // "2023's first quarter" is read at its quarter.
        if (scanner.Penn(at + 1) is PennTag.POS && scanner.IsAny(at + 3, "quarter", "half"))
        {
            return null;
        }

        var isCounted = scanner.IsPlural(at + 1);
        if (TimeLexicon.IntroducesYear(scanner.Words(at - 1)))
        {
            // "in 2019 prices rose", but not "in 2000 homes" or "of 1500 people"
            var isClause = scanner.IsAny(at - 1, "in", "since", "until") && Verbs.IsFinite(scanner.Penn(at + 2));
            return !isCounted || isClause ? Year(at, year) : null;
        }

        if (year is < FirstRecentYear or > LastRecentYear)
        {
            return null;
        }

        var isRound = year % 100 == 0;
        var isSubject = at == scanner.First && Verbs.IsFinite(scanner.Penn(at + 1));
        var isBracketed = scanner.Words(at - 1) is "(" && scanner.Words(at + 1) is ")";
        var isAttribute =
            (
                scanner.IsAny(at - 1, "the", "his", "her", "its", "their", "our", "that", "this")
                || scanner.Penn(at - 1) is PennTag.POS
            )
            && scanner.Penn(at + 1) is PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.NNP
            && !(isCounted && isRound)
            && !scanner.IsAny(at + 1, "people", "percent", "million", "billion");
        return isSubject || isBracketed || isAttribute ? Year(at, year) : null;
    }

    private static (int First, int Last) YearsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is not (7 or 9) || word[4] is not ('-' or '–' or '/'))
        {
            return (0, 0);
        }

        var first = TimeScanner.Year(word[..4]);
        return first > 0 && Following(first, word[5..]) is > 0 and var last ? (first, last) : (0, 0);
    }

    // The later year of a range, whole or by its last two digits.
    private static int Following(int first, ReadOnlySpan<char> word)
    {
        var last = word.Length == 2 ? first / 100 * 100 + TimeScanner.Digits(word, 2) : TimeScanner.Year(word);
        return last > first ? last : 0;
    }

    private static TimeReading Year(int at, int year) =>
        new()
        {
            First = at,
            End = at + 1,
            Year = year,
        };

    private static TimeReading Literal(int first, int end, string value) =>
        new()
        {
            First = first,
            End = end,
            Literal = value,
        };
}
