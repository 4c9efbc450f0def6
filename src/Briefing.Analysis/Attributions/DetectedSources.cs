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
    /// The rule's source where the detector took one from another clause: "X accused them of theft, and its head, Y, doubted
    /// that", "While some say yes, others view it with doubt, suspecting ..."; empty where the detector's stands.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static TokenRange Better(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        var source = found.Source;
        var nearest = rule.Source;
        if (
            !source.IsEmpty
            && !nearest.IsEmpty
            && nearest.Start < source.Start
            && nearest.End > source.Start
            && SubjectFinder.IsPartOfWhom(grammar, source.Start)
            && grammar.HasFiniteVerb(source.End, found.Cue.Start)
        )
        {
            // "Three aides, none of whom would be named, described ...": the verb after the clause has all three as its subject.
            return nearest;
        }

        if (
            !source.IsEmpty
            && nearest.End == source.End
            && nearest.Start < source.Start - 1
            && grammar.Is(source.Start - 1, "by")
            && grammar.Penn(source.Start - 2) is PennTag.VBN or PennTag.VBD
        )
        {
            // "Documents seen by the Post show ...": the documents do.
            return nearest;
        }

        return
            !source.IsEmpty
            && !nearest.IsEmpty
            && source.End <= nearest.Start
            && nearest.End <= Math.Min(rule.Cue.Start, found.Cue.Start)
            && !HasRelative(grammar, nearest)
            && grammar.SentenceAt(source.Start) == grammar.SentenceAt(rule.Cue.Start)
            && grammar.HasFiniteVerb(source.End, nearest.Start)
            && (
                IsBeside(grammar, nearest.End, rule.Cue.Start)
                || grammar.Penn(rule.Cue.Start) is PennTag.VBG && SubjectFinder.IsOfOpening(grammar, source.Start)
            )
            ? nearest
            : default;
    }

    /// <summary>
    /// Takes the subject of a cue that the detector gave no source out of the content before it: "The bridge is safe, | the
    /// mayor, Ines Falk, | said".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static void TakeSubject(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        var subject = rule.Source;
        var index = found.Content.FindIndex(range => range.Contains(subject) && range.Start < subject.Start - 1);
        if (
            found.Source.IsEmpty
            && !subject.IsEmpty
            && index >= 0
            && rule is { Kind: CueKind.Verb, IsPassive: false }
            && grammar.IsComma(subject.Start - 1)
            && IsBeside(grammar, subject.End, found.Cue.Start)
            && grammar.HasFiniteVerb(found.Content[index].Start, subject.Start - 1)
        )
        {
            found.Source = subject;
            found.HasOwnSource = true;
            found.End(index, subject.Start - 1);
        }
    }

    private static bool HasRelative(SentenceGrammar grammar, TokenRange range)
    {
        for (var token = range.Start + 1; token < range.End; token++)
        {
            if (grammar.IsAny(token, FunctionWords.Relatives))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeside(SentenceGrammar grammar, int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            if (grammar.IsWord(token) && !grammar.IsAdverb(token))
            {
                return false;
            }
        }

        return true;
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

        var grown = NounPhrases.GrowLeft(grammar, grammar.Chunks[chunk]);
        grown = grammar.HasFiniteVerb(grown.Start, grown.End) ? grammar.Chunks[chunk].Range : grown;
        return grown with { End = before + 1 };
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
            // A past tense right after a comma is a participle that the tagger took for one.
            if (grammar.IsComma(at - 1) && grammar.Penn(at) is PennTag.VBN or PennTag.VBD)
            {
                return at - 2;
            }

            if (grammar.HasFiniteVerb(at, at + 1))
            {
                break;
            }
        }

        return token;
    }
}
