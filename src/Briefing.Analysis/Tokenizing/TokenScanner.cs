using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>
/// Cuts a paragraph into tokens as the English treebanks do, but for hyphenated words, which stay whole. Every unit
/// that shows something lies in one token. Each unit is looked at a bounded number of times, whatever the text.
/// </summary>
internal sealed partial class TokenScanner(string text, TokenBuffer tokens)
{
    /// <summary>From how many equal marks on they are one token: nobody writes four brackets to nest four deep.</summary>
    private const int LongRun = 4;

    private int _end;

    /// <summary>Adds the tokens of a paragraph.</summary>
    /// <param name="start">The paragraph's first unit.</param>
    /// <param name="end">One past its last unit.</param>
    public void Scan(int start, int end)
    {
        _end = end;
        var position = start;
        while (position < end)
        {
            var characterClass = CharacterTable.ClassAt(text.AsSpan(0, end), position, out var length);
            position = characterClass switch
            {
                CharacterClass.Space or CharacterClass.LineBreak or CharacterClass.Invisible or CharacterClass.Joiner =>
                    position + length,
                CharacterClass.Letter when Mojibake.LengthAt(text, position, end) > 0 => ScanMojibake(position),
                CharacterClass.Letter or CharacterClass.Digit => ScanWord(position),
                CharacterClass.Apostrophe => ScanApostrophe(position),
                CharacterClass.Quote => ScanQuote(position),
                CharacterClass.Mark => ScanCombining(position, length),
                _ => ScanMark(position, characterClass),
            };
        }
    }

    private CharacterClass ClassAt(int position) =>
        position < _end ? CharacterTable.ClassAt(text.AsSpan(0, _end), position, out _) : CharacterClass.Space;

    private bool IsWordAt(int position) => CharacterTable.IsWord(ClassAt(position));

    private bool IsDigitAt(int position) => position < _end && char.IsAsciiDigit(text[position]);

    private bool FollowsToken(int position) => tokens.Count > 0 && tokens.End(tokens.Count - 1) == position;

    private bool FollowsWord(int position) =>
        FollowsToken(position) && tokens.Kind(tokens.Count - 1) is TokenKind.Word or TokenKind.Number;

    private int Add(int start, int end, TokenKind kind)
    {
        tokens.Add(start, end, kind);
        return end;
    }

    /// <summary>A combining mark belongs to the token it follows, whatever that is.</summary>
    private int ScanCombining(int position, int length)
    {
        if (!FollowsToken(position))
        {
            return ScanElement(position, TokenKind.Symbol);
        }

        tokens.ExtendLast(position + length);
        return position + length;
    }

    private int ScanMojibake(int position)
    {
        var stop = position + Mojibake.LengthAt(text, position, _end);
        return Add(position, stop, Mojibake.KindOf(text.AsSpan(position, stop - position)));
    }

    /// <summary>One mark with whatever combines with it: an emoji with its joined parts, a bracket with its accents.</summary>
    private int ScanElement(int position, TokenKind kind)
    {
        var next = position + 1;
        if (next < _end && (text[next] >= '\u0300' || char.IsSurrogate(text[position])))
        {
            next = position + StringInfo.GetNextTextElementLength(text.AsSpan(position, _end - position));
        }

        return Add(position, next, kind);
    }

    private int ScanMark(int position, CharacterClass characterClass)
    {
        var unit = text[position];
        if (unit == '.')
        {
            return ScanDots(position);
        }

        if (unit is '?' or '!')
        {
            var stop = position + 1;
            while (stop < _end && text[stop] is '?' or '!')
            {
                stop++;
            }

            return stop == position + 1
                ? ScanElement(position, TokenKind.Punctuation)
                : Add(position, stop, TokenKind.Punctuation);
        }

        if (unit is '-' or '+' or '\u2212' && IsDigitAt(position + 1) && !FollowsToken(position))
        {
            return ScanWord(position + 1, position);
        }

        if (unit is '@' or '#' && !FollowsWord(position) && IsTagStart(unit, position + 1))
        {
            return ScanWord(position + 1, position);
        }

        var kind = characterClass == CharacterClass.Symbol ? TokenKind.Symbol : TokenKind.Punctuation;
        if (char.IsSurrogate(unit))
        {
            return ScanElement(position, kind);
        }

        var run = position + 1;
        while (run < _end && text[run] == unit)
        {
            run++;
        }

        // "--", "***", "=====" are one mark; "((" and "))" are two.
        var joins = unit is '-' or '=' or '*' or '_' or '~' or '#' or '\u2013' or '\u2014' ? 2 : LongRun;
        return run - position >= joins ? Add(position, run, kind) : ScanElement(position, kind);
    }

    private bool IsTagStart(char unit, int position) =>
        ClassAt(position) == CharacterClass.Letter
        || (unit == '@' && position < _end && (text[position] == '_' || IsWordAt(position)));

    private int ScanDots(int position)
    {
        if (IsDigitAt(position + 1) && !FollowsToken(position))
        {
            return ScanWord(position + 1, position);
        }

        var stop = position + 1;
        while (stop < _end && text[stop] == '.')
        {
            stop++;
        }

        return stop == position + 1
            ? ScanElement(position, TokenKind.Punctuation)
            : Add(position, stop, TokenKind.Punctuation);
    }

    private int ScanQuote(int position)
    {
        var unit = text[position];
        var run = position + 1;
        while (run < _end && text[run] == unit)
        {
            run++;
        }

        if (run - position >= LongRun)
        {
            return Add(position, run, TokenKind.Punctuation);
        }

        if (unit == '`' && run - position == 2)
        {
            return Add(position, run, TokenKind.Quote);
        }

        if (unit is '\u2018' or '\u201B' or '`' && TryScanElision(position, out var elided))
        {
            return elided;
        }

        return ScanElement(position, TokenKind.Quote);
    }

    private int ScanApostrophe(int position)
    {
        if (FollowsToken(position) && ClassAt(position + 1) == CharacterClass.Letter)
        {
            var stop = position + 1;
            while (stop < _end && stop - position <= 3 && char.IsAsciiLetter(text[stop]))
            {
                stop++;
            }

            if (!IsWordAt(stop) && Contractions.IsClitic(text.AsSpan(position + 1, stop - position - 1)))
            {
                return Add(position, stop, TokenKind.Word);
            }
        }

        if (!FollowsWord(position) && TryScanElision(position, out var elided))
        {
            return elided;
        }

        var unit = text[position];
        var run = position + 1;
        while (run < _end && text[run] == unit)
        {
            run++;
        }

        return (run - position) switch
        {
            >= LongRun => Add(position, run, TokenKind.Punctuation),
            2 when unit == '\'' => Add(position, run, TokenKind.Quote),
            _ => ScanElement(position, TokenKind.Quote),
        };
    }

    /// <summary>A word that has lost its beginning to an apostrophe: 'em, '90s.</summary>
    private bool TryScanElision(int position, out int end)
    {
        var stop = position + 1;
        while (stop < _end && stop - position <= Contractions.LongestElision && char.IsAsciiLetterOrDigit(text[stop]))
        {
            stop++;
        }

        end = stop;
        if (IsWordAt(stop) || !Contractions.IsElision(text.AsSpan(position + 1, stop - position - 1)))
        {
            return false;
        }

        tokens.Add(position, stop, char.IsAsciiDigit(text[position + 1]) ? TokenKind.Number : TokenKind.Word);
        return true;
    }
}
