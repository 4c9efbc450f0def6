using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Certainty;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Grades how firmly each holder commits to a claim's content, after FactBank: by the stance of the cue, by its negation
/// and by the hedges of the content. The author of attributed content stays uncommitted unless a cue takes it as true.
/// </summary>
internal sealed class CommitmentGrader(SentenceGrammar grammar)
{
    private readonly AnalyzedText _text = grammar.Text;
    private readonly PredicateCertainty _certainty = new(grammar);

    private const int LookedAt = 24;
    private const int LeastDoubt = -100;

    private static readonly FrozenDictionary<string, Factuality> s_byCue = EmbeddedLines
        .OfLexicon("cue-commitment.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => Enum.Parse<Factuality>(cells[1]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_factiveUnderNegation = EmbeddedLines
        .OfLexicon("factive-under-negation.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_negativeRaising = EmbeddedLines
        .OfLexicon("negative-raising.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The grades of all holders, in the order of the chain.</summary>
    /// <param name="chain">The chain, the article first.</param>
    /// <param name="path">The attributions of its explicit sources from the outermost on; empty for the article's own assertions.</param>
    /// <param name="content">The words of the claim.</param>
    public ImmutableArray<Commitment> Grade(
        ImmutableArray<ChainHop> chain,
        List<Attribution> path,
        ImmutableArray<TextSpan> content
    )
    {
        var grades = ImmutableArray.CreateBuilder<Commitment>(chain.Length);
        if (path.Count == 0)
        {
            for (var hop = 0; hop < chain.Length; hop++)
            {
                var isInnermost = hop == chain.Length - 1;
                grades.Add(
                    new Commitment(
                        hop,
                        isInnermost ? Weaken(Factuality.CertainPositive, content) : Factuality.Uncommitted
                    )
                );
            }

            return grades.MoveToImmutable();
        }

        var isTaken = path.TrueForAll(attribution =>
            attribution.Cue.IsNegated
                ? s_factiveUnderNegation.Contains(attribution.Cue.Lemma)
                : attribution.Cue.Stance == CueStance.Factive
        );
        grades.Add(new Commitment(0, isTaken ? Weaken(Factuality.CertainPositive, content) : Factuality.Uncommitted));
        for (var hop = 1; hop < chain.Length; hop++)
        {
            // The last hops are the path's sources; what stands between the article and them only relays.
            var step = hop - (chain.Length - path.Count);
            grades.Add(new Commitment(hop, step < 0 ? Factuality.Uncommitted : OfHolder(path, step, content)));
        }

        return grades.MoveToImmutable();
    }

    private Factuality OfHolder(List<Attribution> path, int step, ImmutableArray<TextSpan> content)
    {
        var cue = path[step].Cue;
        if (step == path.Count - 1)
        {
            return Weaken(OfCue(cue), content);
        }

        return cue.Stance switch
        {
            CueStance.Factive when !cue.IsNegated => Factuality.CertainPositive,
            CueStance.Weak => Factuality.ProbablePositive,
            _ => Factuality.Uncommitted,
        };
    }

    /// <summary>Whether the lexicon tells of a cue itself, beside its stance.</summary>
    public static bool IsKnown(Cue cue) => s_byCue.ContainsKey(cue.Lemma);

    /// <summary>What a cue alone tells of how firmly its source commits.</summary>
    public static Factuality OfCue(Cue cue)
    {
        if (cue.IsNegated)
        {
            return cue.Lemma is "doubt" ? Factuality.CertainPositive
                : s_negativeRaising.Contains(cue.Lemma) ? Factuality.ProbableNegative
                : Factuality.Uncommitted;
        }

        if (s_byCue.TryGetValue(cue.Lemma, out var known) || s_byCue.TryGetValue(cue.Lemma.Split(' ')[^1], out known))
        {
            return known;
        }

        return cue.Stance switch
        {
            CueStance.Weak => Factuality.ProbablePositive,
            CueStance.Negative => Factuality.CertainNegative,
            CueStance.Directive => Factuality.Uncommitted,
            _ => Factuality.CertainPositive,
        };
    }

    // A hedge near the front of the content takes certainty away from whoever holds it.
    private Factuality Weaken(Factuality value, ImmutableArray<TextSpan> content)
    {
        if (value is not (Factuality.CertainPositive or Factuality.ProbablePositive))
        {
            return value;
        }

        foreach (var span in content)
        {
            var (first, end) = _text.TokensIn(span);
            if (first < end && _text.TokenText(first).Equals("whether", StringComparison.OrdinalIgnoreCase))
            {
                return Factuality.Uncommitted;
            }

            foreach (var hedge in Hedges.In(_text, first, Math.Min(end, first + LookedAt)))
            {
                if (hedge.Weakens && hedge.Kind != "adjective")
                {
                    return hedge.IsPossible ? Factuality.PossiblePositive : Probable(_text, hedge);
                }
            }

            if (IsOpen(new TokenRange(first, end)))
            {
                return Factuality.Uncommitted;
            }
        }

        return value;
    }

    // A question, or a condition that by the learned weights the content's own predicate hangs on, leaves it open.
    private bool IsOpen(TokenRange content)
    {
        if (content.IsEmpty)
        {
            return false;
        }

        var last = grammar.IsQuote(content.End - 1) ? content.End - 2 : content.End - 1;
        var isQuestion = grammar.Words(last) is "?" || grammar.Words(content.End) is "?";
        if (isQuestion || ContentPredicate.Of(grammar, content) is not { } predicate)
        {
            return isQuestion;
        }

        var scope = new TokenRange(
            Math.Max(content.Start, predicate.Head - SentenceGrammar.Reach),
            Math.Min(content.End, predicate.Head + SentenceGrammar.Reach)
        );
        if (_certainty.Of(predicate.Head, scope) >= PredicateCertainty.Firm)
        {
            return false;
        }

        for (var token = scope.Start; token < scope.End; token++)
        {
            if (
                grammar.IsAny(token, ["if", "unless", "provided", "providing"])
                && !IsConcession(token)
                && _certainty.WeightOf(token) <= LeastDoubt
            )
            {
                return true;
            }
        }

        return false;
    }

    // "even if", "as if", "asked if" set no condition.
    private bool IsConcession(int token) =>
        grammar.Lemma(token - 1) is "even" or "as" or "ask" or "know" or "see" or "wonder" or "say";

    private static Factuality Probable(AnalyzedText text, Hedge hedge) =>
        text.TokenText(hedge.Token).Equals("unlikely", StringComparison.OrdinalIgnoreCase)
            ? Factuality.ProbableNegative
            : Factuality.ProbablePositive;
}
