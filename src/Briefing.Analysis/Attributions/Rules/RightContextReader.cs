using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads what follows a cue: its content, by the frames that the lexicon gives it.</summary>
internal sealed class RightContextReader(SentenceGrammar grammar, CueLexicon lexicon)
{
    private const int LongestParenthesis = 16;

    private readonly ClauseStarts _starts = new(grammar);

    /// <summary>Reads what follows a cue.</summary>
    /// <param name="entry">The cue.</param>
    /// <param name="start">One past the cue's last token.</param>
    /// <param name="bounds">What closes the cue's clause.</param>
    public RightContext Read(CueEntry entry, int start, ClauseBounds bounds)
    {
        if (grammar.SentenceAt(start) < 0 || !SameSentence(start - 1, start) && !grammar.IsQuote(start))
        {
            return default;
        }

        if (QuoteAt(entry, start) is { IsFound: true } quote)
        {
            return quote;
        }

        if (AtClause(entry, start, start, bounds) is { IsFound: true } clause)
        {
            return clause;
        }

        var chunk = grammar.ChunkAt(start);
        if (
            chunk >= 0
            && entry.Weight(CueFrame.Addressee) > 0
            && ToldTo(entry, start, chunk, bounds) is { IsFound: true } told
        )
        {
            return told;
        }

        if (entry.Weight(CueFrame.Clause) > 0 || entry.Weight(CueFrame.Quote) > 0)
        {
            var after = SkipAdjuncts(start);
            if (after > start)
            {
                if (QuoteAt(entry, after) is { IsFound: true } later)
                {
                    return later;
                }

                if (_starts.IsThat(after) && Clause(entry, after, start, bounds) is { IsFound: true } delayed)
                {
                    return delayed;
                }
            }
        }

        return Complement(entry, start, chunk, bounds);
    }

    /// <summary>Skips adverbs, days and short prepositional phrases, if a quotation or a "that" clause comes right after them.</summary>
    public int SkipAdjuncts(int start)
    {
        var token = start;
        for (var steps = 0; steps < 8; steps++)
        {
            if (
                _starts.IsThat(token)
                || _starts.OpensQuotation(token)
                || (grammar.Words(token) is ":" or "," && _starts.OpensQuotation(token + 1))
            )
            {
                return token;
            }

            if (grammar.IsAdverb(token) && grammar.ChunkAt(token) < 0)
            {
                token++;
            }
            else if (
                grammar.ChunkAt(token) is var chunk and >= 0
                && grammar.Chunks[chunk].Kind is NounChunkKind.Temporal
            )
            {
                token = grammar.Chunks[chunk].Range.End;
            }
            else if (
                grammar.Penn(token) is PennTag.IN or PennTag.TO
                && grammar.IsAny(token, FunctionWords.Circumstances)
                && grammar.ChunkAt(token + 1) is var inner and >= 0
            )
            {
                token = grammar.Chunks[inner].Range.End;
            }
            else if (AfterParenthesis(token) is var after and > 0)
            {
                token = after;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    // "said, citing a police report, that": one past the second comma, where the words between them begin with a participle or
    // a preposition and hold no clause; 0 elsewhere.
    private int AfterParenthesis(int token)
    {
        if (!grammar.IsComma(token) || grammar.Penn(token + 1) is not (PennTag.VBG or PennTag.IN or PennTag.TO))
        {
            return 0;
        }

        var end = Math.Min(grammar.SentenceAround(token).End, token + LongestParenthesis);
        for (var close = token + 2; close < end; close++)
        {
            if (grammar.IsComma(close))
            {
                return _starts.IsThat(close + 1) && !grammar.HasFiniteVerb(token + 1, close) ? close + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Skips short prepositional phrases of place and time: "by state media", "in the paper on Monday".</summary>
    public int SkipPlaces(int start)
    {
        var token = start;
        while (
            grammar.Penn(token) is PennTag.IN
            && grammar.IsAny(token, ["in", "on", "at", "by"])
            && grammar.ChunkAt(token + 1) is var chunk and >= 0
        )
        {
            token = grammar.Chunks[chunk].Range.End;
        }

        return token;
    }

    private RightContext QuoteAt(CueEntry entry, int token)
    {
        var open = grammar.Words(token) is ":" or "," ? token + 1 : token;
        if (
            entry.Weight(CueFrame.Quote) == 0
            || !_starts.OpensQuotation(open)
            || grammar.ParagraphAt(open) != grammar.ParagraphAt(token - 1)
        )
        {
            return default;
        }

        var quotation = grammar.Quotations[grammar.QuotationAt(open)];
        var end = quotation.Range.End;

        // A fragment that the sentence goes on from: 'said "mistakes" were made'.
        if (!quotation.IsOpen && SameSentence(end - 1, end) && !grammar.IsTerminal(end) && !EndsSentence(end - 2))
        {
            end = Math.Max(end, ClauseFinder.EndOfClause(grammar, open, ClauseBounds.None));
        }

        return new RightContext(CueFrame.Quote, new TokenRange(open, end), token, entry.Weight(CueFrame.Quote));
    }

    private bool EndsSentence(int token) => grammar.IsTerminal(token) || grammar.IsComma(token);

    private RightContext AtClause(CueEntry entry, int token, int cueEnd, ClauseBounds bounds)
    {
        var weight = entry.Weight(CueFrame.Clause);
        if (weight == 0)
        {
            return default;
        }

        if (
            _starts.IsThat(token)
            || _starts.IsQuestionWord(token)
            || _starts.IsBareClause(token)
            || (entry.Weight(CueFrame.Gerund) == 0 && _starts.IsGerundClause(token))
        )
        {
            return Clause(entry, token, cueEnd, bounds);
        }

        return default;
    }

    private RightContext Clause(CueEntry entry, int token, int cueEnd, ClauseBounds bounds)
    {
        var end = ClauseFinder.EndOfClause(grammar, token, bounds);
        return end - token < 2
            ? default
            : new RightContext(CueFrame.Clause, new TokenRange(token, end), cueEnd, entry.Weight(CueFrame.Clause));
    }

    private RightContext ToldTo(CueEntry entry, int start, int chunk, ClauseBounds bounds)
    {
        var limit = ClauseFinder.Limit(grammar, start);
        var addressee = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false);
        if (addressee.End >= limit || grammar.Chunks[chunk].Kind is NounChunkKind.Temporal)
        {
            return default;
        }

        var after = SkipAdjuncts(addressee.End);
        var found = QuoteAt(entry, after);
        if (!found.IsFound)
        {
            found = AtClause(entry, after, start, bounds);
        }

        if (!found.IsFound && entry.Prepositions.Length > 0)
        {
            found = Prepositional(entry, addressee.End, bounds);
        }

        return found.IsFound ? found with { CueEnd = start, Addressee = addressee } : default;
    }

    private RightContext Complement(CueEntry entry, int start, int chunk, ClauseBounds bounds)
    {
        var group = grammar.GroupAt(start);
        if (
            group >= 0
            && grammar.Groups[group].Form is VerbForm.Infinitive
            && grammar.Groups[group].Range.Start == start
        )
        {
            return Phrase(entry, CueFrame.Infinitive, start, bounds);
        }

        if (group >= 0 && grammar.Groups[group].Form is VerbForm.Ing)
        {
            return Phrase(entry, CueFrame.Gerund, start, bounds);
        }

        var prepositional = Prepositional(entry, start, bounds);
        if (grammar.Is(start, "that") && chunk < 0 && grammar.ChunkAt(start + 1) >= 0)
        {
            return Phrase(entry, CueFrame.Object, start, bounds);
        }

        if (prepositional.IsFound)
        {
            return prepositional;
        }

        if (
            chunk < 0
            || grammar.Chunks[chunk].Range.Start != start
            || grammar.Chunks[chunk].Kind is NounChunkKind.Temporal or NounChunkKind.Expletive
        )
        {
            return _starts.OpensQuotation(start) ? Phrase(entry, CueFrame.Object, start, bounds) : default;
        }

        return Object(entry, start, chunk, bounds);
    }

    private RightContext Object(CueEntry entry, int start, int chunk, ClauseBounds bounds)
    {
        var limit = ClauseFinder.Limit(grammar, start);
        var end = grammar.Chunks[chunk].Range.End;
        if (entry.Weight(CueFrame.ObjectOf) > 0 && grammar.IsAny(end, ["of", "for", "over"]))
        {
            return Phrase(entry, CueFrame.ObjectOf, start, bounds);
        }

        var full = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false).End;
        if (entry.Weight(CueFrame.ObjectOf) > 0 && grammar.Is(full, "of"))
        {
            return Phrase(entry, CueFrame.ObjectOf, start, bounds);
        }

        if (entry.Weight(CueFrame.ObjectAs) > 0 && (grammar.Is(full, "as") || grammar.Is(end, "as")))
        {
            return Phrase(entry, CueFrame.ObjectAs, start, bounds);
        }

        if (entry.Weight(CueFrame.ObjectAt) > 0 && (IsAtNumber(full) || IsAtNumber(end)))
        {
            return Phrase(entry, CueFrame.ObjectAt, start, bounds);
        }

        if (
            entry.Weight(CueFrame.ObjectInfinitive) > 0
            && grammar.GroupAt(full) is var group and >= 0
            && grammar.Groups[group].Form is VerbForm.Infinitive
        )
        {
            return Phrase(entry, CueFrame.ObjectInfinitive, start, bounds);
        }

        return lexicon.IsLookalike(entry.Lemma, grammar.Lemma(grammar.Chunks[chunk].Head))
            ? default
            : Phrase(entry, CueFrame.Object, start, bounds);
    }

    // "at about 85 million", "at between $3 and $4"
    private bool IsAtNumber(int token)
    {
        if (!grammar.Is(token, "at"))
        {
            return false;
        }

        for (var next = token + 1; next < token + 5; next++)
        {
            if (grammar.Penn(next) is PennTag.CD)
            {
                return true;
            }

            if (grammar.GroupAt(next) >= 0 || grammar.IsComma(next) || grammar.IsTerminal(next))
            {
                break;
            }
        }

        return false;
    }

    private RightContext Prepositional(CueEntry entry, int start, ClauseBounds bounds)
    {
        foreach (var (word, weight) in entry.Prepositions)
        {
            if (grammar.Is(start, word) && !grammar.IsTerminal(start + 1) && !grammar.IsComma(start + 1) && weight > 0)
            {
                var end = ClauseFinder.EndOfPhrase(grammar, start + 1, bounds);
                return
                    end <= start + 1
                    || (
                        grammar.ChunkAt(start + 1) is var chunk and >= 0
                        && grammar.Chunks[chunk].Kind is NounChunkKind.Temporal
                    )
                    ? default
                    : new RightContext(CueFrame.Prepositional, new TokenRange(start + 1, end), start + 1, weight);
            }
        }

        return default;
    }

    private RightContext Phrase(CueEntry entry, CueFrame frame, int start, ClauseBounds bounds)
    {
        var weight = entry.Weight(frame);
        if (weight == 0)
        {
            return default;
        }

        var end = ClauseFinder.EndOfPhrase(grammar, start, bounds);
        return end <= start ? default : new RightContext(frame, new TokenRange(start, end), start, weight);
    }

    private bool SameSentence(int first, int second) => grammar.SentenceAt(first) == grammar.SentenceAt(second);
}
