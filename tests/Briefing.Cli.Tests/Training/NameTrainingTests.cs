using Briefing.Analysis.Mentions.Names;
using Briefing.Cli.Training;

namespace Briefing.Cli.Tests.Training;

public sealed class NameTrainingTests : IDisposable
{
    private const string Sentence = "Mira NNP I-PER\nOduya NNP I-PER\nleft VBD O\nPorto NNP I-LOC\n. . O\n\n";
    private const string Treebank =
        "1\tOduya\tOduya\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new)\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Corpora_of_both_formats_give_the_same_model_each_time()
    {
        string[] corpora =
        [
            _folder.Write("names.conll", string.Concat(Enumerable.Repeat(Sentence, 30))),
            _folder.Write("bank.conllu", string.Concat(Enumerable.Repeat(Treebank, 30))),
        ];

        var first = await TrainAsync(corpora, "first");
        var second = await TrainAsync(corpora, "second");
        var withoutTreebank = await TrainAsync(corpora[..1], "third");

        Assert.Equal(first, second);
        Assert.NotEqual(first, withoutTreebank);
        Assert.True(NameModel.Read(new MemoryStream(first)).FeatureCount > 0);
    }

    [Fact]
    public async Task Corpus_without_a_name_is_named()
    {
        var corpus = _folder.Write("names.conll", "left VBD O\n. . O\n");

        var error = await Assert.ThrowsAsync<TrainingException>(() => TrainAsync([corpus], "out"));

        Assert.StartsWith(corpus, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_corpus_fails_with_its_name_and_writes_nothing()
    {
        var output = _folder.PathOf("out");
        var result = await BriefingProcess.RunAsync([
            "train",
            "names",
            _folder.PathOf("missing.conll"),
            "--output",
            output,
        ]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("missing.conll", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    private async Task<byte[]> TrainAsync(string[] corpora, string name)
    {
        var output = _folder.PathOf(name);
        await NameTraining.RunAsync(corpora, output, TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(Path.Combine(output, "names.bin"), TestContext.Current.CancellationToken);
    }
}
