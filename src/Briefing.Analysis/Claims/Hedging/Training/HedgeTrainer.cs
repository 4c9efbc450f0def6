using System.Globalization;
using Briefing.Analysis.Claims.Learning;
using Briefing.Analysis.Claims.Learning.Training;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Claims.Hedging.Training;

/// <summary>Learns <c>Models/hedge-cues.tsv</c> and <c>Models/hedge-weights.tsv</c>.</summary>
public static class HedgeTrainer
{
    // A phrase that was marked once is a turn of one writer, not a cue.
    private const int FewestOfPhrase = 2;

    /// <summary>Learns from sentences whose hedges people marked.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>The lines of the two files.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static (IReadOnlyList<string> Cues, IReadOnlyList<string> Weights) Train(
        IEnumerable<MarkedHedges> sentences,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var read = sentences
            .Select(sentence => (Text: TextAnalyzer.Default.Analyze(sentence.Text, cancellationToken), sentence.Cues))
            .ToList();
        var cues = CuesOf(read.SelectMany(item => item.Cues.Select(cue => (Key(item.Text, cue.Span), cue.Type))));
        var list = new HedgeCueList(cues);
        var examples = new List<LinearExample>();
        foreach (var (text, marked) in read)
        {
            var spans = marked.Select(cue => cue.Span).ToHashSet();
            foreach (var sentence in text.Sentences)
            {
                foreach (var candidate in list.In(text, sentence.FirstToken, sentence.EndToken))
                {
                    var names = new FeatureNames();
                    HedgeFeatures.Write(text, candidate, sentence.FirstToken, sentence.EndToken, names);
                    var span = new TextSpan(
                        text.Tokens[candidate.First].Span.Start,
                        text.Tokens[candidate.End - 1].Span.End
                    );
                    examples.Add(new LinearExample(names.Names, spans.Contains(span) ? 1 : 0));
                }
            }
        }

        var options = new LinearTrainingOptions
        {
            IsLogistic = true,
            Epochs = 12,
            Step = 0.15,
            Damping = 1e-6,
            FewestExamples = 3,
        };
        var weights = LinearTrainer.Train(examples, options, cancellationToken);
        return (
            [.. cues.Select(cue => $"{cue.Key}\t{cue.Type}")],
            [.. weights.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value}"))]
        );
    }

    // Each cue with the type that it has most often.
    private static List<(string Key, HedgeType Type)> CuesOf(IEnumerable<(string Key, HedgeType Type)> marked) =>
        [
            .. marked
                .GroupBy(cue => cue.Key, StringComparer.Ordinal)
                .Where(group => !group.Key.Contains(' ', StringComparison.Ordinal) || group.Count() >= FewestOfPhrase)
                .Select(group =>
                    (
                        Key: group.Key,
                        Type: group
                            .GroupBy(cue => cue.Type)
                            .OrderByDescending(type => type.Count())
                            .ThenBy(type => type.Key)
                            .First()
                            .Key
                    )
                )
                .OrderBy(cue => cue.Key, StringComparer.Ordinal),
        ];

    private static string Key(AnalyzedText text, TextSpan span)
    {
        var (first, end) = text.TokensIn(span);
        var words =
            end - first == 1
                ? text.Tokens[first].Lemma
                : string.Join(' ', Enumerable.Range(first, end - first).Select(at => text.TokenText(at).ToString()));
        return words.ToLower(CultureInfo.InvariantCulture);
    }
}
