using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads the speaker's name and colon that open a paragraph: transcripts ("LIND: We were late.") and headlines ("Minister: no plan to ...").</summary>
internal sealed class SpeakerTurnReader(SentenceGrammar grammar, SubjectFinder subjects)
{
    private const int MaximumName = 7;

    /// <summary>Reads a paragraph.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">One past its last token.</param>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int first, int end)
    {
        var colon = first;
        while (colon < end && colon < first + MaximumName && grammar.Words(colon) is not ":" && !grammar.IsQuote(colon))
        {
            colon++;
        }

        if (colon < end && colon > first && grammar.Words(colon) is ":" && end - colon > 3)
        {
            return IsTurn(first, colon, end)
                ? Make(new TokenRange(first, colon), colon, new TokenRange(colon + 1, TrimmedEnd(colon + 1, end)))
                : null;
        }

        return QuoteFirst(first, end) ?? SpeakerLast(first, end);
    }

    // A headline: "'No deal' before June: Rell", "Port could close for weeks: unions".
    private Candidate? SpeakerLast(int first, int end)
    {
        for (var colon = end - 2; colon > first + 2 && colon >= end - 6; colon--)
        {
            if (grammar.Words(colon) is not ":")
            {
                continue;
            }

            var source = new TokenRange(colon + 1, end);
            var chunk = grammar.ChunkAt(colon + 1);
            var isHeadline =
                chunk >= 0
                && grammar.Chunks[chunk].Range == source
                && NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
                && grammar.SentenceAt(first) == grammar.SentenceAt(end - 1)
                && grammar.Penn(first) is not (PennTag.WP or PennTag.WRB or PennTag.WDT);
            return isHeadline && States(first, colon) ? Make(source, colon, new TokenRange(first, colon)) : null;
        }

        return null;
    }

    private bool States(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (
                grammar.QuotationAt(token) >= 0
                || grammar.GroupAt(token) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite
            )
            {
                return true;
            }
        }

        return false;
    }

    // "'We will not move': islanders reject offer"
    private Candidate? QuoteFirst(int first, int end)
    {
        var quotation = grammar.QuotationAt(first);
        if (quotation < 0 || grammar.Quotations[quotation].Range.Start != first)
        {
            return null;
        }

        var range = grammar.Quotations[quotation].Range;
        var group = grammar.Words(range.End) is ":" ? NextGroup(range.End + 1, end) : -1;
        return group >= 0 && subjects.Of(group) is { IsFound: true } subject && subject.Range.Start == range.End + 1
            ? Make(subject.Range, range.End, range)
            : null;
    }

    private int NextGroup(int start, int end)
    {
        for (var token = start; token < Math.Min(end, start + SentenceGrammar.Reach); token++)
        {
            if (grammar.GroupAt(token) is var group and >= 0)
            {
                return group;
            }
        }

        return -1;
    }

    private bool IsTurn(int first, int colon, int end)
    {
        for (var token = first; token < colon; token++)
        {
            if (
                grammar.GroupAt(token) is var group and >= 0
                && grammar.Groups[group].Form is VerbForm.Finite
                && !IsUpper(token)
            )
            {
                return false;
            }
        }

        if (colon == first + 1 && grammar.Words(first) is "Q" or "A")
        {
            return true;
        }

        if (IsUpper(first) && IsUpper(colon - 1))
        {
            return true;
        }

        // A headline: one phrase for a person or body, and no full stop at the end.
        var chunk = grammar.ChunkAt(first);
        return chunk >= 0
            && grammar.Chunks[chunk].Range == new TokenRange(first, colon)
            && (grammar.Chunks[chunk].Kind is NounChunkKind.Name || !grammar.IsTerminal(end - 1))
            && grammar.SentenceAt(first) == grammar.SentenceAt(end - 1)
            && grammar.Penn(colon - 1) is PennTag.NNP or PennTag.NN or PennTag.NNS or PennTag.NNPS;
    }

    private bool IsUpper(int token)
    {
        var letters = 0;
        foreach (var unit in grammar.Words(token))
        {
            if (char.IsLower(unit))
            {
                return false;
            }

            letters += char.IsUpper(unit) ? 1 : 0;
        }

        return letters > 1 || grammar.Tokens[token].Kind is TokenKind.Punctuation;
    }

    private int TrimmedEnd(int start, int end) => grammar.IsTerminal(end - 1) && end - 1 > start ? end - 1 : end;

    private static Candidate Make(TokenRange source, int colon, TokenRange content)
    {
        var candidate = new Candidate
        {
            Lemma = ":",
            Kind = CueKind.Punctuation,
            Stance = CueStance.Neutral,
            Frame = CueFrame.Quote,
            Cue = new TokenRange(colon, colon + 1),
            Source = source,
            Confidence = 0.8,
        };
        candidate.Content.Add(content);
        return candidate;
    }
}
