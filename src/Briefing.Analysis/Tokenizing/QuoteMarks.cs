using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>What the quotation marks of a text look like, each by itself.</summary>
internal sealed class QuoteMarks(string text, TokenBuffer tokens)
{
    /// <summary>What the look of a mark says about it.</summary>
    public QuoteShape ShapeOf(int token)
    {
        var mark = text.AsSpan(tokens.Start(token), tokens.End(token) - tokens.Start(token));
        var isPair = mark.Length == 2 && mark[0] == mark[1];
        return (mark[0] == '\u00E2' ? Mojibake.Repair(mark) : mark[0]) switch
        {
            '\u201C' or '\u201E' or '\u00AB' => QuoteShape.DoubleOpen,
            '\u201D' or '\u00BB' => QuoteShape.DoubleClose,
            '`' => isPair ? QuoteShape.DoubleOpen : QuoteShape.SingleOpen,
            '\u2018' or '\u201A' or '\u201B' or '\u2039' => QuoteShape.SingleOpen,
            '\u2019' or '\u02BC' or '\u203A' => QuoteShape.SingleClose,
            '\'' when isPair => QuoteShape.DoubleEither,
            '\'' or '\uFF07' => QuoteShape.SingleEither,
            _ => QuoteShape.DoubleEither,
        };
    }

    /// <summary>Whether a mark stands where an opening one does: after a space or an opening mark, before a word.</summary>
    /// <param name="token">The mark.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public bool LooksOpening(int token, TextSpan paragraph)
    {
        var start = tokens.Start(token);
        var end = tokens.End(token);
        return (start == paragraph.Start || IsOpener(text[start - 1]))
            && end < paragraph.End
            && !CharacterTable.IsBlank(CharacterTable.ClassOf(text[end]))
            && text[end] is not (',' or '.' or ';' or ')' or ']');
    }

    /// <summary>Whether a mark stands where a closing one does: after a word or a stop, before a space or punctuation.</summary>
    /// <param name="token">The mark.</param>
    /// <param name="paragraph">Its paragraph.</param>
    public bool LooksClosing(int token, TextSpan paragraph)
    {
        var start = tokens.Start(token);
        var end = tokens.End(token);
        return start > paragraph.Start
            && !CharacterTable.IsBlank(CharacterTable.ClassOf(text[start - 1]))
            && text[start - 1] is not ('(' or '[')
            && (end == paragraph.End || !CharacterTable.IsWord(CharacterTable.ClassOf(text[end])));
    }

    /// <summary>Whether a word stands right before a mark, so that it may be its apostrophe.</summary>
    public bool HasWordBefore(int token) =>
        token > 0
        && tokens.End(token - 1) == tokens.Start(token)
        && tokens.Kind(token - 1) is TokenKind.Word or TokenKind.Number;

    /// <summary>Whether a mark may be the apostrophe of a plural's possessive: "the officials' demand".</summary>
    public bool EndsPlural(int token) => HasWordBefore(token) && text[tokens.Start(token) - 1] is 's' or 'S';

    /// <summary>Whether a text begins with a mark that opens a quotation.</summary>
    public static bool BeginsQuotation(ReadOnlySpan<char> next) =>
        next.Length > 1
        && (
            next[0] is '"' or '\'' or '\u201C' or '\u201D' or '\u2018' or '\u201E' or '\u00AB' or '`'
            || next.StartsWith("\u00E2\u20AC\u0153", StringComparison.Ordinal)
        );

    private static bool IsOpener(char unit) =>
        unit is '(' or '[' or '{' or '-' or '/' or '\u2013' or '\u2014' or '\u2026' or '='
        || CharacterTable.IsBlank(CharacterTable.ClassOf(unit))
        || CharacterTable.ClassOf(unit) is CharacterClass.Quote or CharacterClass.Apostrophe;
}
