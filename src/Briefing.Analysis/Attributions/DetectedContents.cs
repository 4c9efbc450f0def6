using System.Collections.Frozen;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>Mends the contents that a detector marked where the rules see more of the text than it does.</summary>
internal static class DetectedContents
{
    private static readonly PhraseLexicon<string> s_conditions = new(
        EmbeddedLines.OfLexicon("conditions.txt").Select(line => (line, line))
    );

    private static readonly string[] s_joins = ["and", "but"];

    private static readonly FrozenSet<string> s_evidence = EmbeddedLines
        .OfLexicon("evidence-verbs.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Lets what stands after "according to the paper, which quoted a sailor," begin after the relative clause.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    public static void SkipRelative(SentenceGrammar grammar, Candidate found)
    {
        for (var index = 0; index < found.Content.Count; index++)
        {
            var range = found.Content[index];
            var start = OpeningRelative.EndOf(grammar, range.Start, range.End) + 1;
            if (found.Kind is CueKind.Preposition && start > range.Start && start < range.End)
            {
                found.Begin(index, start);
            }
        }
    }

    /// <summary>
    /// Takes the clause before a conjunction off what a parenthesis after the conjunction governs: "She was furious and,
    /// according to a friend, has left".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    public static void DropConjunct(SentenceGrammar grammar, Candidate found)
    {
        if (
            found.Content is [var left, var right, ..]
            && left.End <= found.Cue.Start
            && right.Start >= found.Cue.End
            && grammar.QuotationAt(left.Start) < 0
            && (grammar.IsAny(left.End - 1, s_joins) || grammar.IsAny(left.End, s_joins))
            && grammar.HasFiniteVerb(left.Start, left.End)
            && grammar.HasFiniteVerb(right.Start, right.End)
        )
        {
            found.Drop(0);
        }
    }

    /// <summary>Lets a content run on over a condition after a comma: "that it will pass, provided that ...".</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    public static void TakeCondition(SentenceGrammar grammar, Candidate found)
    {
        var last = found.Content[^1];
        var sentence = grammar.SentenceAround(last.End - 1);
        if (
            last.Start < found.Cue.End
            || last.End + 1 >= sentence.End
            || !grammar.IsComma(last.End)
            || grammar.QuotationAt(last.End - 1) >= 0
            || !grammar.HasFiniteVerb(last.Start, last.End)
            || s_conditions.MatchAt(grammar.Text, last.End + 1, sentence.End, out _) == 0
        )
        {
            return;
        }

        var end = ClauseFinder.EndOfClause(grammar, last.End + 1, ClauseBounds.None);
        if (end > last.End + 2)
        {
            found.Extend([new TokenRange(last.End - 1, end)]);
        }
    }

    /// <summary>
    /// Lets a content run on where the rule with the same cue does: over the paragraphs that its quotation runs on through.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static void Complete(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        var last = found.Content[^1];
        var paragraph = grammar.ParagraphAt(last.End - 1);
        var later = rule.Content.FindAll(range =>
            range.Start >= last.End && grammar.ParagraphAt(range.Start) > paragraph
        );
        if (later.Count > 0)
        {
            found.Extend(later);
        }
    }

    /// <summary>
    /// Ends a content where the rule's ends and the clause around it goes on: with the verb that a noun is the subject of ("her
    /// claim that it was fair | is disputed"), with the clause that an opening one hangs on ("While some welcome the dam,
    /// | others ...").
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static void End(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        if (
            rule.Content.Count != 1
            || found.Content.Count != 1
            || rule.Content[0].Start != found.Content[0].Start
            || rule.Content[0].End >= found.Content[0].End
        )
        {
            return;
        }

        var end = rule.Content[0].End;
        var isVerb = grammar.GroupAt(end) is var group and >= 0 && grammar.Groups[group].Form is VerbForm.Finite;
        if (
            rule.Kind is CueKind.Noun && isVerb && rule.Frame is CueFrame.Clause
            || grammar.IsComma(end)
                && IsInOpening(grammar, found.Cue.Start)
                && grammar.HasFiniteVerb(end, found.Content[0].End)
        )
        {
            found.Cut(0, end);
        }
    }

    // "While some ...", "Although the minister ...": no comma yet since the conjunction that opens the sentence.
    private static bool IsInOpening(SentenceGrammar grammar, int token)
    {
        var start = grammar.SentenceAround(token).Start;
        for (var at = start; at < token; at++)
        {
            if (grammar.IsComma(at) || grammar.IsQuote(at))
            {
                return false;
            }
        }

        return grammar.IsAny(start, FunctionWords.Subordinators) || grammar.IsAny(start, FunctionWords.Detached);
    }

    /// <summary>
    /// Lets an object run on over its relative clause where that tells what the object says: "pointed to an audit, finished in
    /// May, which found that ...".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="others">The other candidates by the start of their sources.</param>
    public static void TakeRelative(SentenceGrammar grammar, Candidate found, ILookup<int, Candidate> others)
    {
        var last = found.Content[^1];
        if (last.Start < found.Cue.End || grammar.HasFiniteVerb(last.Start, last.End))
        {
            return;
        }

        var next = others[last.Start]
            .FirstOrDefault(other =>
                other != found
                && other.Detected is { Source: [var marked, ..] }
                && marked.Start > grammar.Tokens[last.End - 1].Span.Start
                && s_evidence.Contains(found.Lemma)
                && marked.Of(grammar.Text.Text).Equals("which", StringComparison.OrdinalIgnoreCase)
                && other.Cue.Start > last.End
                && other.Content[^1].End > other.Cue.End
                && grammar.SentenceAt(other.Cue.Start) == grammar.SentenceAt(last.Start)
            );
        if (next is not null)
        {
            found.Extend([new TokenRange(last.End - 1, next.Content[^1].End)]);
        }
    }

    /// <summary>Gives the second half of a split quotation back from the source: '"It works," says X, a critic, "but slowly."'.</summary>
    public static void TakeQuotation(SentenceGrammar grammar, Candidate found)
    {
        if (found.Source.Length < 4 || !found.Content.Exists(range => grammar.QuotationAt(range.Start) >= 0))
        {
            return;
        }

        for (var token = found.Source.Start + 2; token < found.Source.End; token++)
        {
            if (
                grammar.IsComma(token - 1)
                && grammar.QuotationAt(token) is var index and >= 0
                && grammar.Quotations[index].Range.Start == token
            )
            {
                found.Extend([grammar.Quotations[index].Range]);
                found.Source = found.Source with { End = token - 1 };
                return;
            }
        }
    }

    /// <summary>
    /// Lets a content begin where the rule's does when the detector began it at the complement of a verb that the clause has:
    /// "The firm knew | that it leaked, an engineer alleges"; and takes in what stands before a parenthesis: "In private,
    /// aides said, he doubts it".
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="found">What the detector found.</param>
    /// <param name="rule">The rule's candidate with the same cue.</param>
    public static void Begin(SentenceGrammar grammar, Candidate found, Candidate rule)
    {
        if (rule.Content.Count == 0 || found.Content.Count == 0 || rule.Source != found.Source)
        {
            return;
        }

        var first = rule.Content[0];
        var begun = found.Content[0];
        if (first.Start >= begun.Start || first.Start >= found.Cue.Start || grammar.QuotationAt(begun.Start) >= 0)
        {
            return;
        }

        if (first.Contains(begun.Start) && grammar.IsAny(begun.Start, ["that", "whether", "how", "why"]))
        {
            found.Extend([new TokenRange(first.Start, begun.Start + 1)]);
        }
        else if (
            begun.Start >= found.Cue.End
            && grammar.IsComma(begun.Start - 1)
            && first.End <= found.Source.Start
            && rule.Content.Count > 1
            && grammar.HasFiniteVerb(begun.Start, begun.End)
        )
        {
            found.Extend([first]);
        }
    }
}
