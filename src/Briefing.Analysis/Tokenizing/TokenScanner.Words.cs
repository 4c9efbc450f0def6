using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <content>Words, numbers, and the marks that may stand inside them.</content>
internal sealed partial class TokenScanner
{
    /// <summary>Scans from a letter or digit on.</summary>
    /// <param name="start">The letter or digit.</param>
    /// <param name="tokenStart">Where the token starts when a sign, a dot, @ or # stands before it; else -1.</param>
    private int ScanWord(int start, int tokenStart = -1)
    {
        var position = start;
        var first = tokenStart < 0 ? start : tokenStart;
        var piece = start;
        var isChainOfLetters = true;
        var dots = 0;
        var hasNumericDotsOnly = true;
        while (position < _end)
        {
            var characterClass = CharacterTable.ClassAt(text.AsSpan(0, _end), position, out var length);
            if (Mojibake.LengthAt(text, position, _end) is > 0 and var damaged)
            {
                if (!IsWordAt(position + damaged) || !Mojibake.IsApostrophe(text.AsSpan(position, damaged)))
                {
                    break;
                }

                position += damaged;
                continue;
            }

            if (characterClass is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark)
            {
                position += length;
                continue;
            }

            var unit = text[position];
            if (unit == '.')
            {
                var isLetter = isChainOfLetters && IsOneLetter(piece, position);
                if (IsWordAt(position + 1))
                {
                    isChainOfLetters = isLetter;
                    hasNumericDotsOnly &= IsDigitAt(position - 1) && IsDigitAt(position + 1);
                    dots++;
                    position++;
                    piece = position;
                    continue;
                }

                if (isLetter && dots > 0 && !hasNumericDotsOnly)
                {
                    // The last stop of "U.S." is its own, and "U.S.-led" goes on after it.
                    position++;
                    if (position < _end && text[position] == '-' && IsWordAt(position + 1))
                    {
                        position++;
                        piece = position;
                        dots = 0;
                        continue;
                    }

                    return AddWord(first, position);
                }

                break;
            }

            if (unit == ':' && IsSchemeBefore(start, position))
            {
                return AddAddress(first, position + 3);
            }

            if (unit == '@' && tokenStart < 0 && TryEndMail(position + 1, out var mailEnd))
            {
                return Add(first, mailEnd, TokenKind.Address);
            }

            var joined = JoinedLength(position, characterClass);
            if (joined == 0)
            {
                break;
            }

            if (characterClass == CharacterClass.Hyphen)
            {
                piece = position + joined;
                isChainOfLetters = true;
            }

            position += joined;
        }

        if (dots > 0 && !hasNumericDotsOnly && !isChainOfLetters)
        {
            return ScanDotted(first, position);
        }

        return EndWord(first, position);
    }

    /// <summary>How many units that are no letters hold the word together at a position; 0 where it ends.</summary>
    private int JoinedLength(int position, CharacterClass characterClass)
    {
        switch (characterClass)
        {
            case CharacterClass.Joiner:
                var stop = position + 1;
                while (ClassAt(stop) == CharacterClass.Joiner)
                {
                    stop++;
                }

                return IsWordAt(stop) ? stop - position : 0;
            case CharacterClass.Apostrophe:
            case CharacterClass.Hyphen:
                return IsWordAt(position + 1) ? 1 : 0;
            default:
                break;
        }

        return text[position] switch
        {
            ',' => IsDigitAt(position - 1) && IsGroupOfThree(position + 1) ? 1 : 0,
            ':' or '/' => IsDigitAt(position - 1) && IsDigitAt(position + 1) ? 1 : 0,
            '_' => IsWordAt(position + 1) || (position + 1 < _end && text[position + 1] == '_') ? 1 : 0,
            '&' => IsUpperAt(position - 1) && IsUpperAt(position + 1) ? 1 : 0,
            '*' => CensoredLength(position),

            // A damaged apostrophe: a character that could not be decoded, between letters.
            '\uFFFD' => IsWordAt(position + 1) ? 1 : 0,
            _ => 0,
        };
    }

    private bool IsOneLetter(int start, int end)
    {
        if (end - start == 1)
        {
            return char.IsLetter(text[start]);
        }

        return end - start == 2
            && CharacterTable.ClassOf(text[start]) == CharacterClass.Letter
            && CharacterTable.ClassOf(text[start + 1]) == CharacterClass.Mark;
    }

    private bool IsUpperAt(int position) => position < _end && char.IsUpper(text[position]);

    private bool IsGroupOfThree(int position) =>
        IsDigitAt(position) && IsDigitAt(position + 1) && IsDigitAt(position + 2) && !IsDigitAt(position + 3);

    private int CensoredLength(int position)
    {
        var stop = position + 1;
        while (stop < _end && stop - position < 8 && text[stop] == '*')
        {
            stop++;
        }

        return ClassAt(stop) == CharacterClass.Letter ? stop - position : 0;
    }

    /// <summary>Ends a word: with its stop where it is an abbreviation, in two where it is a contraction.</summary>
    private int EndWord(int start, int end)
    {
        if (end < _end && text[end] == '.' && TakesStop(start, end))
        {
            return AddWord(start, end + 1);
        }

        if (end < _end && text[end] == '$' && IsDigitAt(end + 1) && IsCurrencyPrefix(start, end))
        {
            return Add(start, end + 1, TokenKind.Symbol);
        }

        return AddWord(start, end);
    }

    private bool IsCurrencyPrefix(int start, int end) =>
        end - start <= 3 && text.AsSpan(start, end - start).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private bool TakesStop(int start, int end)
    {
        if (end + 1 < _end && text[end + 1] == '.')
        {
            return false;
        }

        var word = text.AsSpan(start, end - start);
        if (end - start <= 2 && char.IsUpper(word[0]) && IsOneLetter(start, end))
        {
            // "J. Smith", but not the last word of a paragraph or a quotation: "plan B."
            return end + 1 < _end && CharacterTable.IsBlank(ClassAt(end + 1));
        }

        var hyphen = word.LastIndexOf('-');
        return Abbreviations.Find(hyphen < 0 ? word : word[(hyphen + 1)..]) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => IsDigitAt(NextShown(end + 1)),
            _ => true,
        };
    }

    private int NextShown(int position)
    {
        var limit = Math.Min(_end, position + 3);
        while (position < limit && CharacterTable.IsBlank(ClassAt(position)))
        {
            position++;
        }

        return position;
    }

    private int AddWord(int start, int end)
    {
        var kind = IsNumeric(start, end) ? TokenKind.Number : TokenKind.Word;
        var split = Contractions.SplitOf(text.AsSpan(start, end - start));
        if (split > 0)
        {
            tokens.Add(start, start + split, TokenKind.Word);
            return Add(start + split, end, TokenKind.Word);
        }

        Span<int> cuts = stackalloc int[4];
        var count = 0;
        var stop = end;
        while (count < cuts.Length && TryFindClitic(start, stop, out var cut))
        {
            cuts[count++] = cut;
            stop = cut;
        }

        tokens.Add(start, stop, kind);
        while (count > 0)
        {
            count--;
            var next = count == 0 ? end : cuts[count - 1];
            tokens.Add(cuts[count], next, TokenKind.Word);
        }

        return end;
    }

    private bool IsNumeric(int start, int end)
    {
        var first = start;
        if (first < end - 1 && text[first] is '-' or '+' or '.' or '\u2212' or '#')
        {
            first++;
        }

        return CharacterTable.ClassAt(text.AsSpan(0, end), first, out _) == CharacterClass.Digit;
    }

    /// <summary>Finds the clitic that a word ends in: 's, 're, n't.</summary>
    private bool TryFindClitic(int start, int end, out int cut)
    {
        cut = 0;

        // The longest clitic is two letters after its apostrophe, which takes three units where it is damaged.
        var from = Math.Max(start + 1, end - 5);
        var tail = text.AsSpan(from, Math.Max(0, end - from));
        var apostrophe = tail.LastIndexOfAny("'\u2019\u02BC\uFF07\uFFFD");
        var length = 1;
        if (apostrophe < 0)
        {
            apostrophe = tail.LastIndexOf(Mojibake.Apostrophe, StringComparison.Ordinal);
            length = Mojibake.Apostrophe.Length;
            if (apostrophe < 0)
            {
                return false;
            }
        }

        var suffix = tail[(apostrophe + length)..];
        cut = from + apostrophe;
        if (Contractions.IsClitic(suffix))
        {
            return true;
        }

        cut--;
        return suffix.Length == 1 && suffix[0] is 't' or 'T' && cut > start && text[cut] is 'n' or 'N';
    }
}
