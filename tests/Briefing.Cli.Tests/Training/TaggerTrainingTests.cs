using Briefing.Analysis.Tagging;
using Briefing.Cli.Training;

namespace Briefing.Cli.Tests.Training;

public sealed class TaggerTrainingTests : IDisposable
{
    private const string Sentence = """
        1	Dogs	dog	NOUN	NNS	_	2	nsubj	_	_
        2	bark	bark	VERB	VBP	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_


        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-train-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Treebank_and_text_give_a_model_and_rules()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var treebank = Write("bank.conllu", string.Concat(Enumerable.Repeat(Sentence, 25)));
        var raw = Write("raw.txt", string.Concat(Enumerable.Repeat("Cats bark. Dogs sleep.\n", 5)));
        var output = Path.Combine(_folder.FullName, "trained");

        await TaggerTraining.RunAsync([treebank], [raw], output, cancellationToken);

        await using var stream = File.OpenRead(Path.Combine(output, "tagger.bin"));
        var penn = TaggerModel.Read(stream).Tags.Select(tag => tag.Penn);
        Assert.Equal([PennTag.NNS, PennTag.Punct, PennTag.VBP], penn);
        Assert.Contains("NNS\t", await File.ReadAllTextAsync(Path.Combine(output, "lemmas.tsv"), cancellationToken));
    }

    [Fact]
    public async Task Damaged_treebank_is_named()
    {
        var treebank = Write("bank.conllu", "1\tDogs\n");

        var error = await Assert.ThrowsAsync<TrainingException>(() =>
            TaggerTraining.RunAsync([treebank], [], _folder.FullName, TestContext.Current.CancellationToken)
        );

        Assert.StartsWith(treebank, error.Message, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
