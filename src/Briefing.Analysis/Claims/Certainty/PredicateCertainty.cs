using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Learning;

namespace Briefing.Analysis.Claims.Certainty;

/// <summary>
/// Tells how certain a text makes it that what a predicate tells is so, from 3 (it is) over 0 (open) to -3 (it is not), and
/// by which word. Learned; not safe to use from two threads at once.
/// </summary>
internal sealed class PredicateCertainty(SentenceGrammar grammar)
{
    /// <summary>The highest certainty, in thousandths.</summary>
    public const int Highest = 3 * LinearModel.Unit;

    private static readonly LinearModel s_model = LinearModel.Embedded("factuality.tsv");

    private readonly WeightSum _sum = new(s_model);

    /// <summary>How certain a predicate is, in thousandths.</summary>
    /// <param name="token">The predicate's head.</param>
    /// <param name="scope">What may be looked at: the sentence, or what one holder says in it.</param>
    public int Of(int token, TokenRange scope)
    {
        _sum.Clear();
        PredicateFeatures.Write(grammar, token, scope, _sum);
        return Math.Clamp(_sum.Total, -Highest, Highest);
    }

    /// <summary>The word beside the predicate that made the last one less certain than any other word did, or -1.</summary>
    public int Doubted(int token) => _sum.Heaviest(-1, token);

    /// <summary>What a word weighed in the last one, in thousandths.</summary>
    public int WeightOf(int token) => _sum.WeightOf(token);

    /// <summary>The grade of FactBank that is nearest.</summary>
    public static Factuality Graded(int certainty) =>
        certainty switch
        {
            >= 1700 => Factuality.CertainPositive,
            >= 1000 => Factuality.ProbablePositive,
            >= 400 => Factuality.PossiblePositive,
            > -400 => Factuality.Uncommitted,
            > -1000 => Factuality.PossibleNegative,
            > -1700 => Factuality.ProbableNegative,
            _ => Factuality.CertainNegative,
        };
}
