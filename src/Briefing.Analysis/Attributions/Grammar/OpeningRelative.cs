namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>
/// Finds the relative clause about what opens a sentence, "According to the paper, which quoted a sailor as saying the ship was
/// empty, the crew knew": what its verbs govern ends with it.
/// </summary>
internal static class OpeningRelative
{
    private static readonly string[] s_pronouns = ["which", "who", "whose"];

    /// <summary>The clause of a token's sentence, from its pronoun to its closing comma; empty where there is none.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="token">A token of the sentence.</param>
    public static TokenRange In(SentenceGrammar grammar, int token)
    {
        var sentence = grammar.SentenceAround(token);
        for (var at = sentence.Start + 1; at < sentence.End; at++)
        {
            if (grammar.IsComma(at - 1) && grammar.IsAny(at, s_pronouns))
            {
                var end = EndOf(grammar, at, sentence.End);
                return end > at ? new TokenRange(at, end) : default;
            }

            if (grammar.HasFiniteVerb(at, at + 1))
            {
                break;
            }
        }

        return default;
    }

    /// <summary>The closing comma of a relative clause that starts at a token, or -1 where no comma ends it.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="token">The token, after a comma.</param>
    /// <param name="limit">One past the last token to look at.</param>
    public static int EndOf(SentenceGrammar grammar, int token, int limit)
    {
        if (!grammar.IsComma(token - 1) || !grammar.IsAny(token, s_pronouns))
        {
            return -1;
        }

        var hasVerb = false;
        for (var at = token + 1; at < limit; at++)
        {
            hasVerb |= grammar.HasFiniteVerb(at, at + 1);
            if (hasVerb && grammar.IsComma(at) && grammar.QuotationAt(at) < 0)
            {
                return grammar.HasFiniteVerb(at, limit) ? at : -1;
            }
        }

        return -1;
    }

    /// <summary>Ends a content with the relative clause that the cue stands in, where the main clause comes after it.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="candidate">What a detector or a rule found.</param>
    public static void EndContent(SentenceGrammar grammar, Candidate candidate)
    {
        var last = candidate.Content[^1];
        if (last.Start < candidate.Cue.End || grammar.SentenceAt(last.Start) != grammar.SentenceAt(candidate.Cue.Start))
        {
            return;
        }

        var relative = In(grammar, candidate.Cue.Start);
        var index = relative.Contains(candidate.Cue.Start)
            ? candidate.Content.FindIndex(range => range.Contains(relative.End))
            : -1;
        if (index >= 0 && candidate.Content[index].Start < relative.End)
        {
            candidate.Cut(index, relative.End);
        }
    }
}
