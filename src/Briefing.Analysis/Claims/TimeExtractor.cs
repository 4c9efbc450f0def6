using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Finds expressions of time and gives them the value that their words give, in EDTF or TIMEX3 form; a fuller value is
/// inferred only from another span, which is named.
/// </summary>
internal sealed class TimeExtractor
{
    private static readonly PhraseLexicon<string> s_deictics = new(
        EmbeddedLines.OfLexicon("deictics.tsv").Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]))
    );

    private readonly AnalyzedText _text;
    private readonly List<TimeReading> _readings = [];

    private TimeExtractor(AnalyzedText text) => _text = text;

    /// <summary>The expressions of time, in text order, ids from 1.</summary>
    public static ImmutableArray<TimeExpression> Extract(AnalyzedText text)
    {
        var extractor = new TimeExtractor(text);
        foreach (var sentence in text.Sentences)
        {
            extractor.ReadSentence(sentence.FirstToken, sentence.EndToken);
        }

        return TimeResolver.Resolve(extractor._readings);
    }

    private void ReadSentence(int first, int end)
    {
        for (var at = first; at < end; )
        {
            at += Math.Max(1, ReadAt(at, first, end));
        }
    }

    private int ReadAt(int at, int first, int end)
    {
        if (TimeLexicon.TryGet(_text.TokenText(at), out var name))
        {
            switch (name.Kind)
            {
                case CalendarKind.Month when IsMonth(at, first):
                    return ReadMonth(at, end, name.Number);
                case CalendarKind.Season when IsSeason(at, first, end):
                    return ReadSeason(at, end, name.Number);
                case CalendarKind.Weekday:
                    return Note(at, 1, new TimeReading { Weekday = name.Number });
            }
        }

        var length = s_deictics.MatchAt(_text, at, end, out var reference);
        if (length > 0)
        {
            return Note(at, length, new TimeReading { Reference = reference });
        }

        if (_text.Tokens[at].Kind == TokenKind.Number)
        {
            return ReadNumber(at, first, end);
        }

        return ReadQuarter(at, end);
    }

    private int ReadMonth(int at, int end, int month)
    {
        // "14 March 2023" was begun at its number; here "March 14, 2023", "March 2023" and "March".
        var next = at + 1;
        var day = next < end ? DayAt(next) : 0;
        next += day > 0 ? 1 : 0;
        var comma = day > 0 && next + 1 < end && Is(next, ",") ? 1 : 0;
        var year = next + comma < end ? YearAt(next + comma) : 0;
        next += year > 0 ? comma + 1 : 0;
        return Note(
            at,
            next - at,
            new TimeReading
            {
                Month = month,
                Day = day,
                Year = year,
            }
        );
    }

    private int ReadSeason(int at, int end, int season)
    {
        var next = at + 1;
        if (next + 1 < end && Is(next, "of") && YearAt(next + 1) is > 0 and var year)
        {
            return Note(at, 3, new TimeReading { Season = season, Year = year });
        }

        return next < end && YearAt(next) is > 0 and var direct
            ? Note(at, 2, new TimeReading { Season = season, Year = direct })
            : Note(at, 1, new TimeReading { Season = season });
    }

    private int ReadNumber(int at, int first, int end)
    {
        var day = DayAt(at);
        if (
            day > 0
            && at + 1 < end
            && TimeLexicon.TryGet(_text.TokenText(at + 1), out var name)
            && name.Kind == CalendarKind.Month
        )
        {
            var year = at + 2 < end ? YearAt(at + 2) : 0;
            return Note(
                at,
                year > 0 ? 3 : 2,
                new TimeReading
                {
                    Month = name.Number,
                    Day = day,
                    Year = year,
                }
            );
        }

        if (
            DateOnly.TryParseExact(
                _text.TokenText(at),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return Note(
                at,
                1,
                new TimeReading
                {
                    Year = date.Year,
                    Month = date.Month,
                    Day = date.Day,
                }
            );
        }

        var isYear = YearAt(at) is > 0 && at > first && YearIntroductions.Contains(_text.TokenText(at - 1));
        return isYear ? Note(at, 1, new TimeReading { Year = YearAt(at) }) : 0;
    }

    // "the second quarter of 2023"
    private int ReadQuarter(int at, int end)
    {
        var number = QuarterNumber(_text.TokenText(at));
        if (number == 0 || at + 1 >= end || !Is(at + 1, "quarter"))
        {
            return 0;
        }

        var year = at + 3 < end && Is(at + 2, "of") ? YearAt(at + 3) : 0;
        return Note(at, year > 0 ? 4 : 2, new TimeReading { Quarter = number, Year = year });
    }

    private int Note(int at, int length, TimeReading reading)
    {
        reading.Span = new TextSpan(_text.Tokens[at].Span.Start, _text.Tokens[at + length - 1].Span.End);
        reading.Sentence = _text.SentenceAt(reading.Span.Start);
        _readings.Add(reading);
        return length;
    }

    // "May" and "March" are also words: a tag or a neighbour must show the month.
    private bool IsMonth(int at, int first)
    {
        var token = _text.Tokens[at];
        if (token.Penn is PennTag.MD or PennTag.VB or PennTag.VBP or PennTag.VBD)
        {
            return false;
        }

        if (!Is(at, "May") && !Is(at, "March"))
        {
            return true;
        }

        var hasDay = at + 1 < _text.Tokens.Length && _text.Tokens[at + 1].Kind == TokenKind.Number;
        return hasDay || at > first && token.Penn is PennTag.NNP or PennTag.NNPS && !IsGivenName(at);
    }

    // "Theresa May", "May Britt": a neighbour that is a name and no month.
    private bool IsGivenName(int at) =>
        at > 0 && _text.Tokens[at - 1].Penn == PennTag.NNP && _text.TokenText(at - 1)[0] is >= 'A' and <= 'Z';

    private bool IsSeason(int at, int first, int end)
    {
        if (_text.Tokens[at].Universal is not (UniversalTag.Noun or UniversalTag.PropN))
        {
            return false;
        }

        var hasYear = at + 1 < end && YearAt(at + 1) > 0 || at + 2 < end && Is(at + 1, "of") && YearAt(at + 2) > 0;
        var isIntroduced =
            at > first
            && (YearIntroductions.Contains(_text.TokenText(at - 1)) || Is(at - 1, "early") || Is(at - 1, "late"));
        var isPlain = Is(at, "summer") || Is(at, "winter") || Is(at, "autumn");
        return hasYear || isIntroduced || isPlain && at > first && Is(at - 1, "the");
    }

    private int DayAt(int at)
    {
        var word = _text.TokenText(at);
        var digits = word.Length > 2 && char.IsAsciiLetter(word[^1]) ? word[..^2] : word;
        return
            digits.Length is 1 or 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day is > 0 and < 32
            ? day
            : 0;
    }

    private int YearAt(int at)
    {
        var word = _text.TokenText(at);
        return
            word.Length == 4
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1500 and < 2200
            ? year
            : 0;
    }

    private bool Is(int at, string word) => _text.TokenText(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int QuarterNumber(ReadOnlySpan<char> word) =>
        word switch
        {
            "first" => 1,
            "second" => 2,
            "third" => 3,
            "fourth" => 4,
            _ => 0,
        };
}
