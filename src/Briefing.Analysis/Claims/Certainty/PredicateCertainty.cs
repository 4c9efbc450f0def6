using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Learning;

namespace Briefing.Analysis.Claims.Certainty;

/// <summary>
/// Tells how certain a text makes it that what a predicate tells came about, from 3 (it did) to -3 (it did not, or is only
/// meant, wished or supposed), and by which word. Learned; not safe to use from two threads at once.
/// </summary>
internal sealed class PredicateCertainty(SentenceGrammar grammar)
{
    /// <summary>The highest certainty, in thousandths.</summary>
    public const int Highest = 3 * LinearModel.Unit;

    /// <summary>From here on, in thousandths, what a predicate tells is taken for certain.</summary>
    public const int Firm = 1700;

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
}
