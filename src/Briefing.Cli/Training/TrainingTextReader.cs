using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using Briefing.Analysis.Training;
using Briefing.Cli.Analyze;
using Briefing.Cli.Evaluate;

namespace Briefing.Cli.Training;

/// <summary>Reads the texts to train on, and tokenises them as they will be when they are read.</summary>
internal static class TrainingTextReader
{
    /// <summary>Reads annotated texts.</summary>
    /// <exception cref="EvaluationException">The file cannot be read, or a line is not as it should be.</exception>
    public static async Task<IReadOnlyList<AnnotatedText>> ReadAnnotatedAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        var documents = await AnnotatedCorpusReader.ReadAsync(path, needText: true, cancellationToken);
        return documents.Count == 0
            ? throw new EvaluationException($"{path}: There is nothing to learn from.")
            :
            [
                .. documents.Select(document => new AnnotatedText(
                    TextAnalyzer.Default.Analyze(document.Text, cancellationToken),
                    [.. Evaluator.Convert(document.Attributions, document, "gold")]
                )),
            ];
    }

    /// <summary>Reads texts that nobody annotated.</summary>
    /// <exception cref="EvaluationException">The file cannot be read, or a line is not as it should be.</exception>
    public static async Task<IReadOnlyList<AnalyzedText>> ReadUnlabelledAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        var texts = new List<AnalyzedText>();
        await foreach (var input in CorpusReader.ReadAsync(path, cancellationToken))
        {
            texts.Add(
                TextAnalyzer.Default.Analyze(
                    input.Text ?? throw new EvaluationException($"{input.Origin}: {input.Problem}"),
                    cancellationToken
                )
            );
        }

        return texts;
    }
}
