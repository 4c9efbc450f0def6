using System.Globalization;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Claims.Learning.Training;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Claims.Certainty.Training;

/// <summary>Learns the weights of <c>Models/factuality.tsv</c>.</summary>
public static class FactualityTrainer
{
    /// <summary>Learns from texts whose predicates people graded.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>A line for each feature: its name, a tab, its weight in thousandths.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static IReadOnlyList<string> Train(
        IEnumerable<GradedPredicates> texts,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        var examples = new List<LinearExample>();
        foreach (var text in texts)
        {
            var analyzed = TextAnalyzer.Default.Analyze(text.Text, cancellationToken);
            var grammar = new SentenceGrammar(analyzed, CueLexicon.Default);
            foreach (var (span, value) in text.Predicates)
            {
                var token = Predicates.TokenOf(analyzed, span);
                var names = new FeatureNames();
                PredicateFeatures.Write(grammar, token, grammar.SentenceAround(token), names);
                examples.Add(new LinearExample(names.Names, value));
            }
        }

        var options = new LinearTrainingOptions
        {
            IsLogistic = false,
            Epochs = 5,
            Step = 0.06,
        };
        return
        [
            .. LinearTrainer
                .Train(examples, options, cancellationToken)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}")),
        ];
    }
}
