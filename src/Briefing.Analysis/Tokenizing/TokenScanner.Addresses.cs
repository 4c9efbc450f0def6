using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <content>Words with dots inside, web and mail addresses.</content>
internal sealed partial class TokenScanner
{
    private bool IsSchemeBefore(int start, int colon) =>
        colon + 3 < _end
        && text[colon + 1] == '/'
        && text[colon + 2] == '/'
        && colon - start is >= 3 and <= 5
        && TopLevelDomains.IsScheme(text.AsSpan(start, colon - start));

    /// <summary>A word with dots between its letters: an address, or words with a space left out.</summary>
    private int ScanDotted(int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return AddAddress(start, end);
        }

        if (end < _end && text[end] == '.' && Abbreviations.Find(word) != AbbreviationKind.None)
        {
            return AddWord(start, end + 1);
        }

        // The possessive of an address is a word of its own.
        var stop = TryFindClitic(start, end, out var cut) ? cut : end;
        var lastDot = text.AsSpan(start, stop - start).LastIndexOf('.');
        if (lastDot > 0 && TopLevelDomains.Contains(text.AsSpan(start + lastDot + 1, stop - start - lastDot - 1)))
        {
            if (stop == end && end < _end && text[end] == '/')
            {
                return AddAddress(start, end);
            }

            tokens.Add(start, stop, TokenKind.Address);
            return stop == end ? end : Add(stop, end, TokenKind.Word);
        }

        return SplitAtDots(start, end);
    }

    private int SplitAtDots(int start, int end)
    {
        var piece = start;
        while (piece < end)
        {
            var dot = text.AsSpan(piece, end - piece).IndexOf('.');
            if (dot < 0)
            {
                return EndWord(piece, end);
            }

            var stop = piece + dot;
            if (stop == piece)
            {
                piece = Add(piece, piece + 1, TokenKind.Punctuation);
                continue;
            }

            // Numbers keep their decimals even where letters follow: "3.2m.The".
            if (IsDigitAt(stop - 1) && IsDigitAt(stop + 1))
            {
                var next = text.AsSpan(stop + 1, end - stop - 1).IndexOf('.');
                stop = next < 0 ? end : stop + 1 + next;
            }

            var isInitial = stop - piece == 1 && char.IsUpper(text[piece]);
            var takesStop =
                stop < end
                && (
                    isInitial
                    || Abbreviations.Find(text.AsSpan(piece, stop - piece)) != AbbreviationKind.None
                        && !char.IsLower(text[stop + 1])
                );
            if (takesStop)
            {
                piece = AddWord(piece, stop + 1);
                continue;
            }

            if (stop == end)
            {
                return EndWord(piece, end);
            }

            AddWord(piece, stop);
            piece = Add(stop, stop + 1, TokenKind.Punctuation);
        }

        return end;
    }

    /// <summary>Extends a web address over its path, without the punctuation of the sentence around it.</summary>
    private int AddAddress(int start, int from)
    {
        var stop = from;
        var depth = 0;
        while (stop < _end && !CharacterTable.IsBlank(ClassAt(stop)) && !IsAddressEnd(text[stop]))
        {
            if (text[stop] == '(')
            {
                depth++;
            }
            else if (text[stop] == ')' && --depth < 0)
            {
                break;
            }

            stop++;
        }

        while (stop > from && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '*' or ']' or '}' or '\'')
        {
            stop--;
        }

        // Never leave half a pair or a combining mark behind.
        if (stop < _end && stop > start + 1 && char.IsSurrogatePair(text[stop - 1], text[stop]))
        {
            stop++;
        }

        while (ClassAt(stop) == CharacterClass.Mark)
        {
            stop++;
        }

        return Add(start, stop, TokenKind.Address);
    }

    private static bool IsAddressEnd(char unit) =>
        unit is '<' or '>' or '|' or '\\' or '^' or '\u2019' or '\u2026'
        || CharacterTable.ClassOf(unit) == CharacterClass.Quote;

    /// <summary>Finds the end of a mail address from the unit after its @ sign.</summary>
    private bool TryEndMail(int position, out int end)
    {
        var lastDot = -1;
        end = position;
        while (end < _end && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            if (text[end] == '.')
            {
                if (end == position || !IsWordAt(end + 1))
                {
                    break;
                }

                lastDot = end;
            }

            end++;
        }

        while (end > position && text[end - 1] == '-')
        {
            end--;
        }

        return lastDot > 0 && end - lastDot > 2 && !IsWordAt(end) && ClassAt(end) != CharacterClass.Mark;
    }
}
