using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions;

/// <summary>Finds who is meant by a source as a detector marks it.</summary>
internal static class DetectedSources
{
    private const int LongestParenthesis = 15;

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

    /// <summary>
    /// The source of a participle outside the clause that opens its sentence: "While some say yes, others, including X, view
    /// it with doubt, suspecting ...".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="source">The source as found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static TokenRange OutsideOpening(SentenceGrammar grammar, TokenRange source, Candidate rule)
    {
        var before = source.Start - 1;
        return
            !source.IsEmpty
            && rule.Source.Start > source.End
            && grammar.Penn(rule.Cue.Start) is PennTag.VBG
            && before >= 0
            && grammar.Penn(before) is PennTag.IN
            && grammar.SentenceAround(before).Start == before
            && grammar.HasFiniteVerb(source.End, rule.Source.Start)
            ? rule.Source
            : source;
    }

    private static TokenRange AntecedentOf(SentenceGrammar grammar, TokenRange pronoun)
    {
        var before = PastParentheses(grammar, pronoun.Start - 1);
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

    // "a survey, published by her firm on Tuesday, which": back over a comma, a day, a phrase with a participle.
    private static int PastParentheses(SentenceGrammar grammar, int token)
    {
        if (!grammar.IsComma(token))
        {
            return token;
        }

        token--;
        for (var at = token; at > token - LongestParenthesis && at > 0; at--)
        {
            if (grammar.GroupAt(at) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite)
            {
                break;
            }

            if (grammar.IsComma(at - 1) && grammar.Penn(at) is PennTag.VBN or PennTag.VBG)
            {
                return at - 2;
            }
        }

        return token;
    }
}
