using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>Finds who is meant by a source as a detector marks it.</summary>
internal static class DetectedSources
{
    /// <summary>
    /// The noun phrase of the holder: of a relative pronoun, what it stands for ("an aide who said ..."); of a phrase with a
    /// relative clause after a comma, what stands before that ("the minister, who took office in May, said ...").
    /// </summary>
    public static TokenRange HolderOf(SentenceGrammar grammar, TokenRange source)
    {
        if (source.IsEmpty)
        {
            return source;
        }

        if (source.Length == 1 && grammar.IsAny(source.Start, ["who", "which", "that"]))
        {
            return AntecedentOf(grammar, source);
        }

        for (var token = source.Start + 1; token + 1 < source.End; token++)
        {
            if (grammar.IsComma(token) && grammar.IsAny(token + 1, ["who", "whose", "which", "whom"]))
            {
                return source with { End = token };
            }
        }

        return source;
    }

    /// <summary>The source without a relay that stands in it as a parenthesis: "the Post, as reported by the Times, says".</summary>
    public static TokenRange WithoutRelay(SentenceGrammar grammar, TokenRange source, IReadOnlyList<Candidate> rules)
    {
        foreach (var rule in rules)
        {
            var before = rule.Cue.Start - 1;
            if (!rule.OnlyNested && before > source.Start && source.Contains(rule.Cue) && grammar.IsComma(before))
            {
                return source with { End = before };
            }
        }

        return source;
    }

    /// <summary>
    /// The source that stands at the cue itself, where the detector took one from another clause: "X accused them of theft,
    /// and its head, Y, doubted that".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static TokenRange Nearest(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        var nearest = rule.Source;
        if (
            found.Source.IsEmpty
            || nearest.IsEmpty
            || found.Source.End > nearest.Start
            || nearest.End > found.Cue.Start
            || grammar.SentenceAt(found.Source.Start) != grammar.SentenceAt(found.Cue.Start)
        )
        {
            return found.Source;
        }

        for (var token = nearest.End; token < found.Cue.Start; token++)
        {
            if (grammar.IsWord(token) && !grammar.IsAdverb(token))
            {
                return found.Source;
            }
        }

        return grammar.HasFiniteVerb(found.Source.End, nearest.Start) ? nearest : found.Source;
    }

    private static TokenRange AntecedentOf(SentenceGrammar grammar, TokenRange pronoun)
    {
        var before = pronoun.Start - 1;
        before -= grammar.IsComma(before) ? 1 : 0;
        if (
            before < 0
            || grammar.SentenceAt(before) != grammar.SentenceAt(pronoun.Start)
            || grammar.ChunkAt(before) is not (var chunk and >= 0)
            || !NounPhrases.IsHolder(grammar.Chunks[chunk].Kind)
        )
        {
            return pronoun;
        }

        return NounPhrases.GrowLeft(grammar, grammar.Chunks[chunk]) with
        {
            End = before + 1,
        };
    }
}
