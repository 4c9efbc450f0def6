using System.Collections.Frozen;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>Finds where sentences end within a paragraph.</summary>
internal sealed class SentenceScanner(string text, TokenBuffer tokens)
{
    /// <summary>How far behind a closing mark a verb of speech is looked for: "Why?" Foreign Minister Ana Ruiz asked.</summary>
    private const int SpeakerLength = 8;

    private static readonly FrozenSet<string> s_starters = Load("sentence-starters.txt");
    private static readonly FrozenSet<string> s_speechVerbs = Load("speech-verbs.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_starterLookup =
        s_starters.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_speechVerbLookup =
        s_speechVerbs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_timeContinuations = Load("time-continuations.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_timeContinuationLookup =
        s_timeContinuations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many marks may stand between a sentence's end and the next one's first word.</summary>
    private const int MarksBeforeWord = 12;

    private int _stop;

    /// <summary>Adds the sentences of a paragraph.</summary>
    /// <param name="paragraph">The index of the paragraph.</param>
    /// <param name="first">The index of its first token.</param>
    /// <param name="stop">One past the index of its last token.</param>
    /// <param name="sentences">Where they are added.</param>
    public void Scan(int paragraph, int first, int stop, List<Sentence> sentences)
    {
        _stop = stop;
        var start = first;
        var bracket = -1;
        for (var token = first; token < stop; token++)
        {
            if (IsBullet(token) && token > start)
            {
                Add(start, token);
                start = token;
                bracket = -1;
                continue;
            }

            if (tokens.Kind(token) == TokenKind.Punctuation)
            {
                var mark = text[tokens.Start(token)];
                bracket =
                    mark is '(' or '[' ? token
                    : mark is ')' or ']' ? -1
                    : bracket;
            }

            var end = EndAt(token, start, bracket > start, out var seen, out var closed);
            if (end == 0 && seen > token)
            {
                // What follows the stop up to here has been weighed with it; weighing each mark anew takes square time.
                bracket = closed ? -1 : bracket;
                token = seen - 1;
            }
            else if (end > 0)
            {
                Add(start, end);
                start = end;
                token = end - 1;
                bracket = -1;
            }
        }

        if (start < stop)
        {
            Add(start, stop);
        }

        void Add(int from, int to) =>
            sentences.Add(new Sentence(new TextSpan(tokens.Start(from), tokens.End(to - 1)), from, to, paragraph));
    }

    private static FrozenSet<string> Load(string fileName) =>
        EmbeddedLines.OfLexicon(fileName).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private ReadOnlySpan<char> TextOf(int token) =>
        text.AsSpan(tokens.Start(token), tokens.End(token) - tokens.Start(token));

    private bool IsBullet(int token) =>
        tokens.End(token) - tokens.Start(token) == 1
        && text[tokens.Start(token)] is '\u2022' or '\u2023' or '\u25AA' or '\u25CF' or '\u25E6' or '\u25A0';

    /// <summary>One past the last token of the sentence that ends at a token; 0 where none does.</summary>
    private int EndAt(int token, int start, bool isInBracket, out int seen, out bool closesBracket)
    {
        var terminal = TerminalOf(token);
        seen = token;
        closesBracket = false;
        if (terminal == SentenceTerminal.None)
        {
            return 0;
        }

        var next = token + 1;
        var closesQuotation = false;
        while (next < _stop)
        {
            if (tokens.Role(next) == QuoteRole.Close)
            {
                closesQuotation = true;
            }
            else if (tokens.Kind(next) == TokenKind.Punctuation && text[tokens.Start(next)] is ')' or ']' or '}')
            {
                closesBracket = true;
            }
            else if (IsNoteMark(next))
            {
                // The number of a note belongs to the sentence before it: "He left.[3] She stayed."
                next += 2;
            }
            else if (TerminalOf(next) is SentenceTerminal.None or SentenceTerminal.Abbreviation)
            {
                break;
            }
            else
            {
                terminal = TerminalOf(next);
            }

            next++;
        }

        seen = next > token + 1 ? next : token;
        if (next == _stop)
        {
            return next;
        }

        if (closesBracket && isInBracket)
        {
            return 0;
        }

        return Ends(token, terminal, next, start, closesQuotation) ? next : 0;
    }

    private bool IsNoteMark(int token) =>
        token + 2 < _stop
        && text[tokens.Start(token)] == '['
        && tokens.Kind(token + 1) == TokenKind.Number
        && text[tokens.Start(token + 2)] == ']';

    private SentenceTerminal TerminalOf(int token)
    {
        var word = TextOf(token);
        switch (tokens.Kind(token))
        {
            case TokenKind.Punctuation:
                return word[0] switch
                {
                    '.' => word.Length == 1 ? SentenceTerminal.Stop : SentenceTerminal.Ellipsis,
                    '\u2026' => SentenceTerminal.Ellipsis,
                    '!' or '?' or '\u203C' or '\u203D' or '\u2047' or '\u2048' or '\u2049' => SentenceTerminal.Mark,
                    '\u3002' or '\uFF0E' or '\uFF01' or '\uFF1F' => SentenceTerminal.Stop,
                    _ => SentenceTerminal.None,
                };
            case TokenKind.Word or TokenKind.Number:
                return word.Length > 1 && word[^1] == '.' ? SentenceTerminal.Abbreviation : SentenceTerminal.None;
            default:
                return SentenceTerminal.None;
        }
    }

    private bool Ends(int token, SentenceTerminal terminal, int next, int start, bool closesQuotation)
    {
        var word = FirstWordFrom(next);
        var begins = word < _stop ? Beginning(word) : SentenceBeginning.None;
        if (begins == SentenceBeginning.Lower || IsContinuation(next))
        {
            return false;
        }

        switch (terminal)
        {
            case SentenceTerminal.Abbreviation:
                return begins == SentenceBeginning.Capital && EndsAfterAbbreviation(token, word, closesQuotation);
            case SentenceTerminal.Ellipsis:
                return begins != SentenceBeginning.None;
            case SentenceTerminal.Mark:
                return !(closesQuotation && word == next && NamesSpeaker(word)) && !IsYearInBrackets(next, begins);
            default:
                return !(token == start + 1 && IsListMark(start)) && !IsSpacedEllipsis(token);
        }
    }

    private bool IsContinuation(int next) =>
        tokens.Kind(next) == TokenKind.Punctuation
        && text[tokens.Start(next)] is ',' or ';' or ':' or '-' or '\u2013' or '\u2014' or '/';

    /// <summary>A title that ends in a mark, with its year: Who Goes? (1965).</summary>
    private bool IsYearInBrackets(int next, SentenceBeginning begins) =>
        begins == SentenceBeginning.Other && text[tokens.Start(next)] == '(';

    private bool IsListMark(int token) =>
        tokens.Kind(token) == TokenKind.Number && tokens.End(token) - tokens.Start(token) <= 3;

    private bool IsSpacedEllipsis(int token) =>
        token + 1 < _stop
        && TerminalOf(token + 1) == SentenceTerminal.Stop
        && tokens.End(token) < tokens.Start(token + 1);

    private int FirstWordFrom(int token)
    {
        var limit = Math.Min(_stop, token + MarksBeforeWord);
        while (
            token < limit
            && (tokens.Role(token) == QuoteRole.Open || tokens.Kind(token) is TokenKind.Punctuation or TokenKind.Quote)
        )
        {
            token++;
        }

        return token < limit ? token : _stop;
    }

    private SentenceBeginning Beginning(int token)
    {
        var word = TextOf(token);
        var first = word[0];
        if (char.IsLower(first))
        {
            // "iPhone sales" and "eBay said" begin sentences too.
            return word.Length > 1 && char.IsUpper(word[1]) ? SentenceBeginning.Capital : SentenceBeginning.Lower;
        }

        return char.IsUpper(first) ? SentenceBeginning.Capital : SentenceBeginning.Other;
    }

    private bool EndsAfterAbbreviation(int token, int word, bool closesQuotation)
    {
        var abbreviation = TextOf(token)[..^1];
        var hyphen = abbreviation.LastIndexOf('-');
        var isStarter = s_starterLookup.Contains(TextOf(word));
        return Abbreviations.Find(hyphen < 0 ? abbreviation : abbreviation[(hyphen + 1)..]) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Number or AbbreviationKind.Inner => false,
            AbbreviationKind.Ending => !s_timeContinuationLookup.Contains(TextOf(word)),
            _ => isStarter || closesQuotation,
        };
    }

    /// <summary>Whether a name and a verb of speech stand from a token on: the sentence of the quotation goes on.</summary>
    private bool NamesSpeaker(int word)
    {
        var limit = Math.Min(_stop, word + SpeakerLength);
        for (var token = word; token < limit; token++)
        {
            if (tokens.Kind(token) != TokenKind.Word)
            {
                return false;
            }

            if (s_speechVerbLookup.Contains(TextOf(token)))
            {
                return token > word && !s_starterLookup.Contains(TextOf(word));
            }
        }

        return false;
    }
}
