using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Finds where clauses start and end.</summary>
internal static class ClauseFinder
{
    /// <summary>The end of a clause: where its sentence, or a mark or conjunction that starts something else, ends it.</summary>
    /// <param name="grammar">The reading.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="bounds">What else closes it.</param>
    public static int EndOfClause(SentenceGrammar grammar, int start, ClauseBounds bounds)
    {
        var limit = Limit(grammar, start);
        var depth = 0;
        var token = start;
        while (token < limit)
        {
            // A quotation is taken whole.
            var quotation = grammar.QuotationAt(token);
            if (
                quotation >= 0
                && grammar.Quotations[quotation].Range.Start == token
                && token > start
                && !Encloses(grammar, quotation, start)
            )
            {
                token = Math.Max(token + 1, grammar.Quotations[quotation].Range.End);
                if (token > limit)
                {
                    // A quotation that goes on over the sentence's end.
                    return token;
                }

                continue;
            }

            depth += grammar.Words(token) is "(" or "[" ? 1 : 0;
            if (grammar.Words(token) is ")" or "]" && --depth < 0)
            {
                break;
            }

            if (depth == 0 && token > start && Breaks(grammar, token, start, limit, bounds))
            {
                break;
            }

            token++;
        }

        return Trim(grammar, start, Math.Min(token, Math.Max(limit, start)));
    }

    /// <summary>The end of an object or a prepositional object: a noun phrase with all that hangs on it.</summary>
    public static int EndOfPhrase(SentenceGrammar grammar, int start, ClauseBounds bounds)
    {
        var limit = EndOfClause(grammar, start, bounds | ClauseBounds.Parenthesis);
        var token = start;
        while (token < limit)
        {
            if (
                token > start
                && (IsAdjunctStart(grammar, token) || (grammar.Words(token) is ":" && !grammar.IsQuote(token + 1)))
            )
            {
                break;
            }

            token++;
        }

        return Trim(grammar, start, token);
    }

    /// <summary>
    /// The end of a clause that belongs to a noun which is a subject itself: before the verb of the noun, as in "the claim
    /// that the bridge was safe | has not been proved".
    /// </summary>
    /// <param name="grammar">The reading.</param>
    /// <param name="start">The first token of what hangs on the noun.</param>
    /// <param name="bounds">What else closes it.</param>
    /// <param name="isClause">Whether it is a clause with a finite verb of its own.</param>
    public static int EndOfNounClause(SentenceGrammar grammar, int start, ClauseBounds bounds, bool isClause)
    {
        var end = EndOfClause(grammar, start, bounds);
        var isOpen = !isClause;
        for (var token = start; token < end; token++)
        {
            if (
                grammar.IsComma(token)
                || grammar.IsQuote(token)
                || grammar.Penn(token) is PennTag.CC or PennTag.WDT or PennTag.WP or PennTag.WRB
                || (
                    grammar.Penn(token) is PennTag.IN
                    && token > start
                    && grammar.IsAny(token, FunctionWords.Subordinators)
                )
            )
            {
                isOpen = grammar.IsQuote(token) && isOpen;
                continue;
            }

            var group = grammar.GroupAt(token);
            if (
                group < 0
                || grammar.Groups[group].Form is not VerbForm.Finite
                || grammar.Groups[group].Range.Start != token
            )
            {
                continue;
            }

            if (
                isOpen
                && !(
                    grammar.ChunkAt(token - 1) is var chunk and >= 0
                    && grammar.Chunks[chunk].Range.Start == PreviousEnd(grammar, group)
                )
            )
            {
                return Trim(grammar, start, token);
            }

            isOpen = true;
            token = grammar.Groups[group].Range.End - 1;
        }

        return end;
    }

    private static int PreviousEnd(SentenceGrammar grammar, int group) =>
        group > 0 ? grammar.Groups[group - 1].Range.End : -1;

    /// <summary>What closes the clause of a verb group.</summary>
    /// <param name="grammar">The reading.</param>
    /// <param name="group">The verb group.</param>
    /// <param name="subject">Its subject.</param>
    public static ClauseBounds BoundsOf(SentenceGrammar grammar, VerbGroup group, Subject subject)
    {
        var isRelative = subject.Head >= 0 && grammar.Chunks[subject.Head].Kind is NounChunkKind.Relative;
        var bounds =
            isRelative && grammar.IsComma(subject.Range.Start - 1) ? ClauseBounds.Parenthesis : ClauseBounds.None;
        var sentence = grammar.SentenceAround(group.First);
        var opens = sentence.Start;
        while (grammar.IsAny(opens, ["but", "and", "even", "yet"]) && opens < group.First)
        {
            opens++;
        }

        if (grammar.Penn(opens) is not (PennTag.IN or PennTag.WRB or PennTag.TO or PennTag.VBN or PennTag.VBG))
        {
            return bounds;
        }

        if (bounds is ClauseBounds.Parenthesis && !grammar.HasFiniteVerb(opens, subject.Range.Start))
        {
            // "According to the paper, which quoted a sailor, the crew knew": the comma ends the clause about the paper.
            return bounds | ClauseBounds.Subordinate;
        }

        for (var token = opens; token < group.First; token++)
        {
            if (grammar.IsComma(token) || grammar.Words(token) is ":" || grammar.IsQuote(token))
            {
                return bounds;
            }
        }

        return opens < group.First || group.Form is VerbForm.Participle or VerbForm.Ing
            ? bounds | ClauseBounds.Subordinate
            : bounds;
    }

    /// <summary>The start of the clause that ends before a token: its sentence's start without a leading conjunction.</summary>
    public static int StartOfClause(SentenceGrammar grammar, int end)
    {
        var sentence = grammar.SentenceAround(end - 1);
        var start = sentence.Start;
        var quotation = grammar.QuotationAt(end - 1);
        if (quotation >= 0)
        {
            start = Math.Max(
                start,
                grammar.Quotations[quotation].Range.Start + (grammar.QuotationAt(end) == quotation ? 1 : 0)
            );
        }

        for (var token = end - 1; token > start; token--)
        {
            if (
                grammar.Words(token) is ";"
                || (grammar.Words(token) is ":" && grammar.QuotationAt(token) == grammar.QuotationAt(end))
            )
            {
                start = token + 1;
                break;
            }
        }

        while (
            start < end
            && (grammar.Penn(start) is PennTag.CC || grammar.IsComma(start) || grammar.IsDash(start))
            && !grammar.IsAny(start, ["both", "neither", "either"])
        )
        {
            start++;
        }

        return start;
    }

    /// <summary>Where the sentence or the quotation that holds a token ends.</summary>
    public static int Limit(SentenceGrammar grammar, int token)
    {
        var limit = grammar.SentenceAround(token).End;
        var quotation = grammar.QuotationAt(token);
        if (quotation >= 0 && grammar.Quotations[quotation].Range.Start < token)
        {
            var range = grammar.Quotations[quotation].Range;
            limit = Math.Min(limit, grammar.Quotations[quotation].IsOpen ? range.End : range.End - 1);
        }

        return limit;
    }

    /// <summary>Takes final marks off a run of tokens, quotation marks left on.</summary>
    public static int Trim(SentenceGrammar grammar, int start, int end)
    {
        while (
            end > start + 1
            && !grammar.IsWord(end - 1)
            && !grammar.IsQuote(end - 1)
            && grammar.Words(end - 1) is not (")" or "]" or "%")
        )
        {
            if (grammar.IsTerminal(end - 1) && end - 1 == start)
            {
                break;
            }

            end--;
        }

        return end;
    }

    private static bool Encloses(SentenceGrammar grammar, int quotation, int token) =>
        grammar.Quotations[quotation].Range.Contains(token);

    private static bool Breaks(SentenceGrammar grammar, int token, int start, int limit, ClauseBounds bounds)
    {
        if (grammar.Words(token) is ";" || grammar.Words(token) is "\u2014" or "\u2013" or "--")
        {
            return true;
        }

        if (grammar.Is(token, "according") && grammar.Is(token + 1, "to") && !grammar.Is(token - 1, "and"))
        {
            return true;
        }

        if (!grammar.IsComma(token))
        {
            return false;
        }

        var next = token + 1;
        if (
            bounds.HasFlag(ClauseBounds.Subordinate)
            && token - start >= 2
            && (grammar.ChunkAt(next) >= 0 || grammar.Penn(next) is PennTag.IN or PennTag.RB)
        )
        {
            return true;
        }

        if (IsNewClause(grammar, next, limit))
        {
            return true;
        }

        if (
            bounds.HasFlag(ClauseBounds.Parenthesis)
            && token - start >= 2
            && (grammar.GroupAt(next) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite)
        )
        {
            return true;
        }

        if (grammar.IsAny(next, FunctionWords.Contrasts))
        {
            return true;
        }

        if (grammar.Penn(next) is PennTag.WDT or PennTag.WP && grammar.Is(next, "which"))
        {
            return true;
        }

        if (
            grammar.Penn(next) is PennTag.VBG
            && grammar.GroupAt(next) >= 0
            && CueLexicon.Default.IsSpeech(grammar.Lemma(next))
        )
        {
            return true;
        }

        return IsTag(grammar, next, limit);
    }

    // ", and the others left": a conjunction, a subject and a finite verb.
    private static bool IsNewClause(SentenceGrammar grammar, int token, int limit)
    {
        var chunk = grammar.Penn(token) is PennTag.CC ? grammar.ChunkAt(token + 1) : -1;
        if (chunk < 0 || !NounPhrases.IsHolder(grammar.Chunks[chunk].Kind))
        {
            return false;
        }

        var end = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: true).End;
        end += grammar.IsComma(end) ? 1 : 0;
        return grammar.GroupAt(end) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite;
    }

    // ", he said.", ", officials said,": a subject and a verb that end at once.
    private static bool IsTag(SentenceGrammar grammar, int start, int limit)
    {
        var chunk = grammar.ChunkAt(start);
        if (chunk < 0 || grammar.Chunks[chunk].Range.Start != start)
        {
            return false;
        }

        var range = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false);
        var group = grammar.GroupAt(range.End);
        if (group < 0 || grammar.Groups[group].Form is not VerbForm.Finite)
        {
            return false;
        }

        var end = grammar.Groups[group].Range.End;
        return grammar.IsComma(end) || grammar.IsTerminal(end) || end >= limit;
    }

    private static bool IsAdjunctStart(SentenceGrammar grammar, int token)
    {
        if (grammar.ChunkAt(token) is var chunk and >= 0)
        {
            return grammar.Chunks[chunk].Kind is NounChunkKind.Temporal
                && grammar.Chunks[chunk].Range.Start == token
                && grammar.Penn(token - 1) is not (PennTag.IN or PennTag.TO);
        }

        if (grammar.Is(token, "on") && grammar.ChunkAt(token + 1) is var day and >= 0)
        {
            return grammar.Chunks[day].Kind is NounChunkKind.Temporal;
        }

        if (grammar.IsAny(token, FunctionWords.Adjuncts))
        {
            return grammar.Penn(token) is PennTag.IN or PennTag.WRB && !grammar.IsAny(token, ["as", "if"]);
        }

        if (grammar.Is(token, "even") && grammar.IsAny(token + 1, ["as", "though", "when", "if"]))
        {
            return true;
        }

        return grammar.Penn(token) is PennTag.CC
            && grammar.GroupAt(token + 1) is var next and >= 0
            && grammar.Groups[next].Form is VerbForm.Finite;
    }
}
