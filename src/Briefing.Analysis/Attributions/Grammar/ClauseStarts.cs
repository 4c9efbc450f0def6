using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Tells where content clauses and quotations start.</summary>
internal sealed class ClauseStarts(SentenceGrammar grammar)
{
    /// <summary>Whether a token is the "that" of a clause.</summary>
    public bool IsThat(int token)
    {
        if (!grammar.Is(token, "that"))
        {
            return false;
        }

        var chunk = grammar.ChunkAt(token);
        return grammar.Penn(token) switch
        {
            PennTag.IN or PennTag.WDT => HasVerb(token),
            PennTag.DT => chunk < 0 || grammar.Chunks[chunk].Range.Length == 1 || FollowedByVerb(chunk),
            _ => false,
        };
    }

    // "rejected that criticism" has no clause, whatever "that" is taken for.
    private bool HasVerb(int token)
    {
        var limit = Math.Min(ClauseFinder.Limit(grammar, token), token + 60);
        for (var next = token + 1; next < limit; next++)
        {
            if (grammar.GroupAt(next) >= 0)
            {
                return true;
            }

            if (grammar.Words(next) is ";" || grammar.IsTerminal(next))
            {
                break;
            }
        }

        return grammar.IsQuote(token + 1);
    }

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

    /// <summary>Whether a token opens an indirect question.</summary>
    public bool IsQuestionWord(int token) =>
        (grammar.Penn(token) is PennTag.WRB or PennTag.WP or PennTag.WPS && grammar.IsWord(token))
        || (grammar.IsAny(token, ["whether", "if"]) && grammar.Penn(token) is PennTag.IN)
        || (grammar.Is(token, "which") && grammar.Penn(token) is PennTag.WDT);

    /// <summary>Whether a clause without conjunction starts at a token: "the bridge would close", a phrase with a finite verb of its own.</summary>
    public bool IsBareClause(int token)
    {
        while (grammar.IsAdverb(token) && grammar.ChunkAt(token) < 0)
        {
            token++;
        }

        if (grammar.Is(token, "that") && grammar.Penn(token) is PennTag.IN)
        {
            return false;
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

        // 'he "may yet vote"'
        end += OpensQuotation(end) ? 1 : 0;
        return end < limit
            && grammar.GroupAt(end) is var group and >= 0
            && grammar.Groups[group].Form is VerbForm.Finite
            && SameSentence(token, end);
    }

    /// <summary>Whether a clause starts at a token whose subject is a verb in -ing: "said leaving would be wrong".</summary>
    public bool IsGerundClause(int token)
    {
        var first = grammar.GroupAt(token);
        if (first < 0 || grammar.Groups[first].Form is not VerbForm.Ing || first + 1 >= grammar.Groups.Length)
        {
            return false;
        }

        var next = grammar.Groups[first + 1];
        return next.Form is VerbForm.Finite
            && grammar.SentenceAt(next.First) == grammar.SentenceAt(token)
            && !grammar.IsComma(next.Range.Start - 1);
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

    /// <summary>Whether a quotation starts at a token.</summary>
    public bool OpensQuotation(int token) =>
        grammar.QuotationAt(token) is var quotation and >= 0 && grammar.Quotations[quotation].Range.Start == token;

    private bool SameSentence(int first, int second) => grammar.SentenceAt(first) == grammar.SentenceAt(second);
}
