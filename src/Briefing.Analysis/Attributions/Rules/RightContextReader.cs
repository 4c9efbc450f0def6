using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads what follows a cue: its content, by the frames that the lexicon gives it.</summary>
internal sealed class RightContextReader(SentenceGrammar grammar)
{
    private static readonly string[] s_adjunctPrepositions =
    [
        "on",
        "in",
        "at",
        "during",
        "after",
        "before",
        "from",
        "via",
        "through",
        "to",
        "of",
        "by",
        "with",
        "over",
        "outside",
        "about",
        "ahead",
    ];

    /// <summary>Reads what follows a cue.</summary>
    /// <param name="entry">The cue.</param>
    /// <param name="start">One past the cue's last token.</param>
    /// <param name="inParenthesis">Whether the cue stands in a clause between commas.</param>
    public RightContext Read(CueEntry entry, int start, bool inParenthesis)
    {
        if (grammar.SentenceAt(start) < 0 || !SameSentence(start - 1, start) && !grammar.IsQuote(start))
        {
            return default;
        }

        if (QuoteAt(entry, start) is { IsFound: true } quote)
        {
            return quote;
        }

        if (AtClause(entry, start, start, inParenthesis) is { IsFound: true } clause)
        {
            return clause;
        }

        var chunk = grammar.ChunkAt(start);
        if (
            chunk >= 0
            && entry.Weight(CueFrame.Addressee) > 0
            && ToldTo(entry, start, chunk, inParenthesis) is { IsFound: true } told
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

                if (IsThat(after) && Clause(entry, after, start, inParenthesis) is { IsFound: true } delayed)
                {
                    return delayed;
                }
            }
        }

        return Complement(entry, start, chunk);
    }

    /// <summary>Skips adverbs, days and short prepositional phrases, if a quotation or a "that" clause comes right after them.</summary>
    public int SkipAdjuncts(int start)
    {
        var token = start;
        for (var steps = 0; steps < 8; steps++)
        {
            if (
                IsThat(token)
                || OpensQuotation(token)
                || (grammar.Words(token) is ":" or "," && OpensQuotation(token + 1))
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
                && grammar.IsAny(token, s_adjunctPrepositions)
                && grammar.ChunkAt(token + 1) is var inner and >= 0
            )
            {
                token = grammar.Chunks[inner].Range.End;
            }
            else
            {
                break;
            }
        }

        return start;
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
            || !OpensQuotation(open)
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
            end = Math.Max(end, ClauseFinder.EndOfClause(grammar, open, inParenthesis: false));
        }

        return new RightContext(CueFrame.Quote, new TokenRange(open, end), token, entry.Weight(CueFrame.Quote));
    }

    private bool EndsSentence(int token) => grammar.IsTerminal(token) || grammar.IsComma(token);

    private RightContext AtClause(CueEntry entry, int token, int cueEnd, bool inParenthesis)
    {
        var weight = entry.Weight(CueFrame.Clause);
        if (weight == 0)
        {
            return default;
        }

        if (IsThat(token) || IsQuestionWord(token) || IsBareClause(token))
        {
            return Clause(entry, token, cueEnd, inParenthesis);
        }

        return default;
    }

    private RightContext Clause(CueEntry entry, int token, int cueEnd, bool inParenthesis)
    {
        var end = ClauseFinder.EndOfClause(grammar, token, inParenthesis);
        return end - token < 2
            ? default
            : new RightContext(CueFrame.Clause, new TokenRange(token, end), cueEnd, entry.Weight(CueFrame.Clause));
    }

    private RightContext ToldTo(CueEntry entry, int start, int chunk, bool inParenthesis)
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
            found = AtClause(entry, after, start, inParenthesis);
        }

        if (!found.IsFound && entry.Prepositions.Length > 0)
        {
            found = Prepositional(entry, addressee.End);
        }

        return found.IsFound ? found with { CueEnd = start, Addressee = addressee } : default;
    }

    private RightContext Complement(CueEntry entry, int start, int chunk)
    {
        var group = grammar.GroupAt(start);
        if (group >= 0 && grammar.Groups[group].Form is VerbForm.Infinitive && grammar.Groups[group].First == start)
        {
            return Phrase(entry, CueFrame.Infinitive, start);
        }

        if (group >= 0 && grammar.Groups[group].Form is VerbForm.Ing)
        {
            return Phrase(entry, CueFrame.Gerund, start);
        }

        var prepositional = Prepositional(entry, start);
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
            return OpensQuotation(start) ? Phrase(entry, CueFrame.Object, start) : default;
        }

        return Object(entry, start, chunk);
    }

    private RightContext Object(CueEntry entry, int start, int chunk)
    {
        var limit = ClauseFinder.Limit(grammar, start);
        var end = grammar.Chunks[chunk].Range.End;
        if (entry.Weight(CueFrame.ObjectOf) > 0 && grammar.IsAny(end, ["of", "for", "over"]))
        {
            return Phrase(entry, CueFrame.ObjectOf, start);
        }

        var full = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false).End;
        if (entry.Weight(CueFrame.ObjectOf) > 0 && grammar.Is(full, "of"))
        {
            return Phrase(entry, CueFrame.ObjectOf, start);
        }

        if (entry.Weight(CueFrame.ObjectAs) > 0 && (grammar.Is(full, "as") || grammar.Is(end, "as")))
        {
            return Phrase(entry, CueFrame.ObjectAs, start);
        }

        if (
            entry.Weight(CueFrame.ObjectInfinitive) > 0
            && grammar.GroupAt(full) is var group and >= 0
            && grammar.Groups[group].Form is VerbForm.Infinitive
        )
        {
            return Phrase(entry, CueFrame.ObjectInfinitive, start);
        }

        return Phrase(entry, CueFrame.Object, start);
    }

    private RightContext Prepositional(CueEntry entry, int start)
    {
        foreach (var (word, weight) in entry.Prepositions)
        {
            if (grammar.Is(start, word) && !grammar.IsTerminal(start + 1) && !grammar.IsComma(start + 1) && weight > 0)
            {
                var end = ClauseFinder.EndOfPhrase(grammar, start + 1);
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

    private RightContext Phrase(CueEntry entry, CueFrame frame, int start)
    {
        var weight = entry.Weight(frame);
        if (weight == 0)
        {
            return default;
        }

        var end = frame is CueFrame.Object or CueFrame.Gerund or CueFrame.Infinitive
            ? ClauseFinder.EndOfPhrase(grammar, start)
            : ClauseFinder.EndOfClause(grammar, start, inParenthesis: true);
        return end <= start ? default : new RightContext(frame, new TokenRange(start, end), start, weight);
    }

    private bool IsThat(int token) =>
        grammar.Is(token, "that")
        && grammar.Penn(token) is PennTag.IN or PennTag.WDT or PennTag.DT
        && !(
            grammar.Penn(token) is PennTag.DT
            && grammar.ChunkAt(token) is var chunk and >= 0
            && grammar.Chunks[chunk].Range.Length > 1
            && !FollowedByVerb(chunk)
        );

    private bool FollowedByVerb(int chunk)
    {
        var end = NounPhrases
            .GrowRight(
                grammar,
                grammar.Chunks[chunk],
                ClauseFinder.Limit(grammar, grammar.Chunks[chunk].Range.Start),
                false
            )
            .End;
        return grammar.GroupAt(end) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite;
    }

    private bool IsQuestionWord(int token) =>
        (grammar.Penn(token) is PennTag.WRB or PennTag.WP or PennTag.WPS && grammar.IsWord(token))
        || (grammar.IsAny(token, ["whether", "if"]) && grammar.Penn(token) is PennTag.IN)
        || (grammar.Is(token, "which") && grammar.Penn(token) is PennTag.WDT);

    // "said the bridge would close": a phrase with a finite verb of its own.
    private bool IsBareClause(int token)
    {
        while (grammar.IsAdverb(token) && grammar.ChunkAt(token) < 0)
        {
            token++;
        }

        var chunk = grammar.ChunkAt(token);
        if (
            chunk < 0
            || grammar.Chunks[chunk].Range.Start != token
            || grammar.Chunks[chunk].Kind is NounChunkKind.Relative
        )
        {
            return false;
        }

        var limit = ClauseFinder.Limit(grammar, token);
        var end = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false).End;
        if (grammar.Penn(end) is PennTag.WDT or PennTag.WP)
        {
            end = SkipRelative(end, limit);
        }
        else if (grammar.IsComma(end))
        {
            end = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: true).End;
            end += grammar.IsComma(end) ? 1 : 0;
        }

        return end < limit
            && grammar.GroupAt(end) is var group and >= 0
            && grammar.Groups[group].Form is VerbForm.Finite
            && SameSentence(token, end);
    }

    // "the man who built it was": past the verb of the relative clause to the next one.
    private int SkipRelative(int token, int limit)
    {
        var seen = false;
        for (var steps = 0; token < limit && steps < 25; token++, steps++)
        {
            if (
                grammar.GroupAt(token) is var group and >= 0
                && grammar.Groups[group].Form is VerbForm.Finite
                && grammar.Groups[group].Range.Start == token
            )
            {
                if (seen)
                {
                    return token;
                }

                seen = true;
            }
            else if (grammar.IsComma(token) || grammar.IsTerminal(token))
            {
                break;
            }
        }

        return limit;
    }

    private bool OpensQuotation(int token) =>
        grammar.QuotationAt(token) is var quotation and >= 0 && grammar.Quotations[quotation].Range.Start == token;

    private bool SameSentence(int first, int second) => grammar.SentenceAt(first) == grammar.SentenceAt(second);
}
