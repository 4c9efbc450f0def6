namespace Briefing.Cli.Tests.Training;

public sealed class RarityTrainingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Rarer_words_get_the_greater_weight()
    {
        var treebank = _folder.Write(
            "bank.conllu",
            string.Concat(Sentence("The", "dams"), Sentence("The", "dam"), Sentence("The"), Sentence("once"))
        );

        var result = await BriefingProcess.RunAsync(["train", "rarity", treebank, "--output", _folder.PathOf(".")]);

        Assert.Equal(0, result.ExitCode);
        var lines = await File.ReadAllLinesAsync(
            _folder.PathOf("word-rarity.tsv"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["dam\t10", "the\t4"], lines.Where(line => line[0] != '#'));
    }

    [Fact]
    public async Task Missing_treebank_is_told()
    {
        var result = await BriefingProcess.RunAsync(["train", "rarity", _folder.PathOf("gone.conllu")]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("gone.conllu", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Sentence(params string[] words) =>
        string.Concat(words.Select((word, place) => $"{place + 1}\t{word}\t{word}\tX\tFW\t_\t0\troot\t_\t_\n")) + "\n";
}
