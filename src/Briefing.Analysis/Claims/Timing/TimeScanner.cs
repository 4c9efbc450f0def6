using System.Globalization;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads the words of one sentence for the readers of times; outside the sentence every word is empty.</summary>
internal sealed class TimeScanner(AnalyzedText text)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    /// <summary>The text.</summary>
    public AnalyzedText Text => text;

    /// <summary>The sentence's first token.</summary>
    public int First { get; private set; }

    /// <summary>One past the sentence's last token.</summary>
    public int End { get; private set; }

    /// <summary>Goes to a sentence.</summary>
    public void Enter(Sentence sentence) => (First, End) = (sentence.FirstToken, sentence.EndToken);

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> Words(int at) => at >= First && at < End ? text.TokenText(at) : default;

    /// <summary>The Penn tag of a token.</summary>
    public PennTag Penn(int at) => at >= First && at < End ? text.Tokens[at].Penn : PennTag.Unknown;

    /// <summary>The lemma of a token.</summary>
    public string Lemma(int at) => at >= First && at < End ? text.Tokens[at].Lemma : "";

    /// <summary>Whether a token is a word, whatever its case.</summary>
    public bool Is(int at, ReadOnlySpan<char> word) => Words(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is one of some words, whatever its case.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(at, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapital(int at) => Words(at) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether a token is a plural common noun, as after a count.</summary>
    public bool IsPlural(int at) =>
        Penn(at) is PennTag.NNS || IsAny(at, "people", "percent", "%", "million", "billion");

    /// <summary>Whether a token is a dash between two numbers or dates.</summary>
    public bool IsDash(int at) => Words(at) is "-" or "–" or "—";

    /// <summary>The month that a token names, or 0.</summary>
    public int Month(int at) => Month(Words(at));

    /// <summary>The month that a word names, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) =>
        TimeLexicon.TryGet(word, out var name) && name.Kind == CalendarKind.Month ? name.Number : 0;

    /// <summary>The weekday that a token names, or 0.</summary>
    public int Weekday(int at) =>
        TimeLexicon.TryGet(Words(at), out var name) && name.Kind == CalendarKind.Weekday ? name.Number : 0;

    /// <summary>The day of a month that a token tells ("14", "14th"), or 0.</summary>
    public int Day(int at)
    {
        var word = Words(at);
        var day =
            TimeLexicon.Ordinal(word) is > 0 and var ordinal && char.IsAsciiDigit(word[0]) ? ordinal : Digits(word, 2);
        return day is > 0 and < 32 ? day : 0;
    }

    /// <summary>The first and last day of a run of days ("3-5"), or zeros.</summary>
    public (int First, int Last) Days(int at)
    {
        var word = Words(at);
        var dash = word.IndexOfAny('-', '–');
        if (dash <= 0)
        {
            return (0, 0);
        }

        var (first, last) = (Digits(word[..dash], 2), Digits(word[(dash + 1)..], 2));
        return first > 0 && last > first && last < 32 ? (first, last) : (0, 0);
    }

    /// <summary>The year that a token tells, or 0.</summary>
    public int Year(int at) => Year(Words(at));

    /// <summary>The year that a word tells, or 0.</summary>
    public static int Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && Digits(word, 4) is >= FirstYear and <= LastYear and var year ? year : 0;

    /// <summary>The number of a word of digits up to a length, or 0.</summary>
    public static int Digits(ReadOnlySpan<char> word, int longest) =>
        word.Length > 0
        && word.Length <= longest
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
