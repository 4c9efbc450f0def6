using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Certainty;
using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Evaluation;

/// <summary>Compares the certainty of predicates with what people said of them.</summary>
public static class FactualityScorer
{
    /// <summary>Reads texts and scores what is read.</summary>
    /// <param name="texts">The texts with people's grades.</param>
    /// <param name="cancellationToken">Stops the scoring.</param>
    /// <exception cref="OperationCanceledException">The scoring was stopped.</exception>
    public static FactualityScores Score(
        IEnumerable<GradedPredicates> texts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (told, read) = (new List<double>(), new List<double>());
        foreach (var text in texts)
        {
            var analyzed = TextAnalyzer.Default.Analyze(text.Text, cancellationToken);
            var grammar = new SentenceGrammar(analyzed, CueLexicon.Default);
            var certainty = new PredicateCertainty(grammar);
            foreach (var (span, value) in text.Predicates)
            {
                var token = Predicates.TokenOf(analyzed, span);
                var found = certainty.Of(token, grammar.SentenceAround(token));
                told.Add(value);
                read.Add(found / (double)LinearModel.Unit);
            }
        }

        var error = told.Count == 0 ? 0 : told.Zip(read, (left, right) => Math.Abs(left - right)).Average();
        return new FactualityScores(
            told.Count,
            Correlation.Pearson(read, told),
            Correlation.Spearman(read, told),
            error
        );
    }
}
