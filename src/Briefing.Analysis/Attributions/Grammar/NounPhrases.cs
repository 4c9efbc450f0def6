using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Grows base noun phrases to full ones: "of" phrases, coordination, appositions, relative clauses.</summary>
internal static class NounPhrases
{
    /// <summary>
    /// The full phrase that ends with a base phrase: prepositional phrases and coordination to its left are taken in
    /// ("two officials of the ministry", "the mayor and his deputy").
    /// </summary>
    public static TokenRange GrowLeft(SentenceGrammar grammar, NounChunk chunk)
    {
        var start = chunk.Range.Start;
        var bound = grammar.SentenceAround(start).Start;
        while (start - 1 > bound)
        {
            var link = start - 1;
            if (grammar.IsAdverb(link) && grammar.Penn(link - 1) is PennTag.IN)
            {
                link--;
            }

            var before = grammar.ChunkAt(link - 1);
            if (before < 0)
            {
                // "people familiar with his thinking", "both A and B"
                if (
                    grammar.Penn(link) is PennTag.IN
                    && !grammar.IsAny(link, FunctionWords.Detached)
                    && grammar.Penn(link - 1) is PennTag.JJ or PennTag.VBN or PennTag.VBD or PennTag.VBG
                    && grammar.ChunkAt(link - 2) is var modified and >= 0
                    && IsHolder(grammar.Chunks[modified].Kind)
                )
                {
                    start = grammar.Chunks[modified].Range.Start;
                    continue;
                }

                break;
            }

            var previous = grammar.Chunks[before];
            if (!IsHolder(previous.Kind) || previous.Range.Contains(link))
            {
                break;
            }

            var isLink = grammar.Penn(link) is PennTag.IN or PennTag.TO && !grammar.IsAny(link, FunctionWords.Detached);
            var isCoordination = grammar.IsAny(link, FunctionWords.Coordinators) && IsFreeOfVerb(grammar, previous);
            if (!isLink && !isCoordination)
            {
                break;
            }

            start = previous.Range.Start;
        }

        return new TokenRange(PullInBoth(grammar, start, bound), chunk.Range.End);
    }

    /// <summary>The full phrase that starts with a base phrase, up to the end that its sentence gives it.</summary>
    /// <param name="grammar">The reading.</param>
    /// <param name="chunk">Its base phrase.</param>
    /// <param name="limit">The token that it must not reach.</param>
    /// <param name="withApposition">Whether appositions and participles after a comma are taken in.</param>
    public static TokenRange GrowRight(SentenceGrammar grammar, NounChunk chunk, int limit, bool withApposition)
    {
        var end = chunk.Range.End;
        if (chunk.Kind is NounChunkKind.Pronoun)
        {
            return chunk.Range;
        }

        while (end < limit)
        {
            var next = Step(grammar, end, limit, withApposition);
            if (next <= end)
            {
                break;
            }

            end = next;
        }

        return new TokenRange(chunk.Range.Start, Math.Min(end, limit));
    }

    /// <summary>Whose it is, "her" of "her claim", "the bank's" of "the bank's warning"; empty where the phrase does not say.</summary>
    public static TokenRange PossessorOf(SentenceGrammar grammar, NounChunk chunk)
    {
        if (grammar.Penn(chunk.Range.Start) is PennTag.PRPS)
        {
            return new TokenRange(chunk.Range.Start, chunk.Range.Start + 1);
        }

        for (var token = chunk.Head - 1; token > chunk.Range.Start; token--)
        {
            if (grammar.Penn(token) is PennTag.POS)
            {
                return new TokenRange(chunk.Range.Start, token + 1);
            }
        }

        return default;
    }

    /// <summary>Whether a phrase of this kind can hold an opinion or stand in a longer phrase.</summary>
    public static bool IsHolder(NounChunkKind kind) =>
        kind is NounChunkKind.Common or NounChunkKind.Name or NounChunkKind.Pronoun;

    private static int Step(SentenceGrammar grammar, int end, int limit, bool withApposition)
    {
        var chunkAfter = grammar.ChunkAt(end + 1);
        if (grammar.Penn(end) is PennTag.IN or PennTag.TO && grammar.IsAny(end, FunctionWords.Linking))
        {
            return chunkAfter >= 0 && Fits(grammar, chunkAfter, end + 1, limit) && !IsTimePhrase(grammar, chunkAfter)
                ? grammar.Chunks[chunkAfter].Range.End
                : end;
        }

        if (grammar.IsAny(end, FunctionWords.Coordinators))
        {
            return
                chunkAfter >= 0
                && Fits(grammar, chunkAfter, end + 1, limit)
                && IsFreeOfVerb(grammar, grammar.Chunks[chunkAfter])
                ? grammar.Chunks[chunkAfter].Range.End
                : end;
        }

        if (grammar.Penn(end) is PennTag.VBN or PennTag.VBG && grammar.GroupAt(end) >= 0)
        {
            return ParticipleEnd(grammar, end, limit);
        }

        if (grammar.Penn(end) is PennTag.JJ && grammar.Penn(end + 1) is PennTag.IN && chunkAfter < 0)
        {
            return grammar.ChunkAt(end + 2) is var object_ and >= 0 ? grammar.Chunks[object_].Range.End : end;
        }

        if (grammar.IsComma(end))
        {
            if (IsAsWellAs(grammar, end + 1) && grammar.ChunkAt(end + 4) is var joined and >= 0)
            {
                return grammar.Chunks[joined].Range.End;
            }

            return withApposition ? AppositionEnd(grammar, end, limit) : end;
        }

        return IsAsWellAs(grammar, end) && grammar.ChunkAt(end + 3) is var also and >= 0
            ? grammar.Chunks[also].Range.End
            : end;
    }

    private static bool IsAsWellAs(SentenceGrammar grammar, int token) =>
        grammar.Is(token, "as") && grammar.Is(token + 1, "well") && grammar.Is(token + 2, "as");

    // "a transcript read out by the inquiry": to the next mark or finite verb.
    private static int ParticipleEnd(SentenceGrammar grammar, int start, int limit)
    {
        var token = start;
        while (
            token < limit
            && !grammar.IsComma(token)
            && !grammar.IsTerminal(token)
            && !grammar.IsQuote(token)
            && !grammar.IsDash(token)
            && grammar.Words(token) is not ":" and not ";"
            && !(
                token > start
                && grammar.GroupAt(token) is var group and >= 0
                && grammar.Groups[group].Form == VerbForm.Finite
            )
        )
        {
            token++;
        }

        return token;
    }

    // "Kevin Madden, a Republican strategist": a phrase after a comma that no verb takes as its subject.
    private static int AppositionEnd(SentenceGrammar grammar, int comma, int limit)
    {
        var index = grammar.ChunkAt(comma + 1);
        if (index < 0 || !Fits(grammar, index, comma + 1, limit))
        {
            return comma;
        }

        var chunk = grammar.Chunks[index];
        if (chunk.Kind is not (NounChunkKind.Common or NounChunkKind.Name) || !IsFreeOfVerb(grammar, chunk))
        {
            return comma;
        }

        var end = GrowRight(grammar, chunk, limit, withApposition: false).End;
        return FollowsVerb(grammar, end) ? comma : end;
    }

    private static bool Fits(SentenceGrammar grammar, int chunk, int start, int limit)
    {
        var range = grammar.Chunks[chunk].Range;
        return range.Start == start && range.End <= limit && grammar.Chunks[chunk].Kind is not NounChunkKind.Expletive;
    }

    // "at 11:40 a.m.", "on Monday"; "of Monday" belongs to its noun.
    private static bool IsTimePhrase(SentenceGrammar grammar, int chunk)
    {
        var range = grammar.Chunks[chunk].Range;
        return !grammar.Is(range.Start - 1, "of")
            && (
                grammar.Chunks[chunk].Kind is NounChunkKind.Temporal
                || (grammar.Is(range.Start - 1, "at") && grammar.Penn(range.Start) is PennTag.CD)
            );
    }

    private static bool IsFreeOfVerb(SentenceGrammar grammar, NounChunk chunk) =>
        !FollowsVerb(grammar, chunk.Range.End);

    private static bool FollowsVerb(SentenceGrammar grammar, int token) =>
        grammar.GroupAt(token) is var group and >= 0
        && grammar.Groups[group].Form is VerbForm.Finite
        && grammar.SentenceAt(token) == grammar.SentenceAt(token - 1);

    private static int PullInBoth(SentenceGrammar grammar, int start, int bound) =>
        start - 1 >= bound
        && grammar.IsAny(start - 1, ["both", "either", "neither", "even"])
        && grammar.ChunkAt(start - 1) < 0
            ? start - 1
            : start;
}
