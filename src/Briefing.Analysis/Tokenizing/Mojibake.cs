using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>
/// Typographic marks that were written as UTF-8 and read as Windows-1252: they begin with an a with circumflex and a
/// euro sign, and the third unit tells which mark it was. Where no unit came of the closing mark's last byte, two stand.
/// </summary>
internal static class Mojibake
{
    /// <summary>A damaged right single quotation mark.</summary>
    public const string Apostrophe = "\u00E2\u20AC\u2122";

    private const string Quotes = "\u2122\u02DC\u0153\u009D";
    private const string Others = "\u201C\u201D\u00A6\u00A2";

    /// <summary>The length of the damaged mark at a position; 0 where there is none.</summary>
    public static int LengthAt(string text, int position, int end)
    {
        if (text[position] != '\u00E2' || position + 1 >= end || text[position + 1] != '\u20AC')
        {
            return 0;
        }

        if (position + 2 >= end)
        {
            return 2;
        }

        var third = text[position + 2];
        return Quotes.Contains(third, StringComparison.Ordinal) || Others.Contains(third, StringComparison.Ordinal)
            ? 3
            : 2;
    }

    /// <summary>Whether a damaged mark was an apostrophe.</summary>
    public static bool IsApostrophe(ReadOnlySpan<char> mark) => mark.Length == 3 && mark[2] == '\u2122';

    /// <summary>What a damaged mark was.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> mark) =>
        mark.Length == 2 || Quotes.Contains(mark[2], StringComparison.Ordinal)
            ? TokenKind.Quote
            : TokenKind.Punctuation;

    /// <summary>The mark that a damaged quotation mark was.</summary>
    public static char Repair(ReadOnlySpan<char> mark) =>
        mark.Length == 2
            ? '\u201D'
            : mark[2] switch
            {
                '\u2122' => '\u2019',
                '\u02DC' => '\u2018',
                '\u0153' => '\u201C',
                _ => '\u201D',
            };
}
