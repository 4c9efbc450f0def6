using System.Globalization;
using Briefing.Analysis.Mentions.Names.Training;
using Briefing.Analysis.Tagging;

namespace Briefing.Cli.Training;

/// <summary>Reads corpora of names, trains, and writes what was learned.</summary>
internal static class NameTraining
{
    /// <summary>Trains the tagger of names.</summary>
    /// <param name="corpora">Files with a word a line, or treebanks in the CoNLL-U format whose entities are marked.</param>
    /// <param name="folder">Where <c>names.bin</c> is written.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written then.</param>
    /// <exception cref="TrainingException">A file cannot be read or written, or names nothing.</exception>
    public static async Task RunAsync(IReadOnlyList<string> corpora, string folder, CancellationToken cancellationToken)
    {
        var documents = corpora.SelectMany(Read).ToList();
        await Console.Error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents.Count} documents, {documents.Sum(document => document.Sentences.Length)} sentences"
            )
        );
        var model = NameTrainer.Train(
            documents,
            new Tagger(TaggerModel.Default),
            new NameTrainingOptions(),
            cancellationToken
        );
        TrainingFile.Write(folder, "names.bin", model.Write);
    }

    private static List<NamedDocument> Read(string path)
    {
        var isTreebank = path.Contains(".conllu", StringComparison.OrdinalIgnoreCase);
        var documents = TrainingFile.Read<NamedDocument>(path, isTreebank ? GumNameReader.Read : NameCorpusReader.Read);
        var hasNames = documents.Exists(document => document.Sentences.Any(sentence => sentence.Begins.Contains(true)));
        return hasNames ? documents : throw new TrainingException($"{path}: No name is marked in it.");
    }
}
