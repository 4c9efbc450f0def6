using System.Globalization;
using System.Text;
using Briefing.Analysis.Tagging.Training;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using Briefing.Cli.Analyze;

namespace Briefing.Cli.Training;

/// <summary>Reads the treebanks and texts, trains, and writes what was learned.</summary>
internal static class TaggerTraining
{
    private const string LemmaHeader = """
        # Rules from a form to its lemma: tag, ending (^ before a whole word), units to cut off, what to append.
        # Learned by `briefing train tagger` from UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0);
        # see Models/README.md.

        """;

    /// <summary>Trains the tagger and the lemma rules.</summary>
    /// <param name="treebanks">Files in the CoNLL-U format.</param>
    /// <param name="rawFiles">Files of text without tags.</param>
    /// <param name="folder">Where <c>tagger.bin</c> and <c>lemmas.tsv</c> are written.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written then.</param>
    /// <exception cref="TrainingException">A file cannot be read or written.</exception>
    public static async Task RunAsync(
        IReadOnlyList<string> treebanks,
        IReadOnlyList<string> rawFiles,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var sentences = treebanks.SelectMany(path => TrainingFile.Read(path, ConlluReader.Read)).ToList();
        var rawSentences = sentences
            .Select(sentence => (IReadOnlyList<string>)[.. sentence.Words.Select(word => word.Form)])
            .ToList();
        foreach (var path in rawFiles)
        {
            await foreach (var text in ReadTextsAsync(path, cancellationToken))
            {
                rawSentences.AddRange(WordsOf(TextAnalyzer.Default.Analyze(text, cancellationToken)));
            }
        }

        await Console.Error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{sentences.Count} tagged sentences, {rawSentences.Count} in all"
            )
        );
        var progress = new EpochPrinter();
        var model = TaggerTrainer.Train(
            sentences,
            rawSentences,
            new TaggerTrainingOptions(),
            progress,
            cancellationToken
        );
        var lines = LemmaTrainer.Train(sentences);
        TrainingFile.Write(folder, "tagger.bin", model.Write);
        TrainingFile.Write(
            folder,
            "lemmas.tsv",
            stream => stream.Write(Encoding.UTF8.GetBytes(LemmaHeader + string.Join('\n', lines) + '\n'))
        );
    }

    private static async IAsyncEnumerable<string> ReadTextsAsync(
        string path,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (!CorpusReader.IsCorpus(path))
        {
            yield return await ReadTextAsync(path, cancellationToken);
            yield break;
        }

        await foreach (var input in CorpusReader.ReadAsync(path, cancellationToken))
        {
            yield return input.Text ?? throw new TrainingException($"{input.Origin}: {input.Problem}");
        }
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{path}: {exception.Message}");
        }
    }

    private static IEnumerable<IReadOnlyList<string>> WordsOf(AnalyzedText text) =>
        text.Sentences.Select(sentence =>
            (IReadOnlyList<string>)
                [
                    .. text
                        .Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken]
                        .ToArray()
                        .Select(token => token.Span.Of(text.Text).ToString()),
                ]
        );
}
