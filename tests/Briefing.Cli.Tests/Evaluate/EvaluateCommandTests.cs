namespace Briefing.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Predicates = """
        {"text": "The mill closed .", "targets": [{"span1": [2, 3], "label": 3.0}]}
        {"text": "The clerk failed to open the gate .", "targets": [{"span1": [2, 3], "label": 2.5}, {"span1": [4, 5], "label": -2.0}]}

        """;

    // Five documents: the last is the one that is kept for measuring.
    private const string Hedges = """
        <?xml version="1.0"?><!DOCTYPE Annotation SYSTEM "none.dtd">
        <Annotation>
        <Document><Sentence id="1">The mill <ccue type="speculation_modal_probable_">may</ccue> close.</Sentence></Document>
        <Document><Sentence id="1">One.</Sentence></Document>
        <Document><Sentence id="1">Two.</Sentence></Document>
        <Document><Sentence id="1">Three.</Sentence></Document>
        <Document><Sentence id="1">The clerk &amp; his son <ccue type="speculation_modal_probable_">probably</ccue> left.</Sentence><Sentence id="2">Nothing is here.</Sentence></Document>
        </Annotation>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-evaluate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Factuality_is_measured_on_every_target()
    {
        var result = await BriefingProcess.RunAsync(["evaluate", "factuality", Write("f.jsonl", Predicates)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("3 predicates", result.Output, StringComparison.Ordinal);
        Assert.Contains("Pearson", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hedges_are_measured_on_the_documents_kept_for_it()
    {
        var result = await BriefingProcess.RunAsync(["evaluate", "hedges", Write("h.xml", Hedges)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("2 sentences", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"all +100\.00 +100\.00 +100\.00 +1 +1", result.Output);
    }

    [Theory]
    [InlineData("factuality", "{\"text\": \"The mill\", \"targets\": [{\"span1\": [9, 10], \"label\": 1}]}")]
    [InlineData("factuality", "no json")]
    [InlineData("hedges", "<Annotation>")]
    public async Task Damaged_corpus_is_named(string what, string content)
    {
        var path = Write("bad.txt", content);

        var result = await BriefingProcess.RunAsync(["evaluate", what, path]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trained_weights_are_written()
    {
        var output = Path.Combine(_folder.FullName, "trained");
        var many = string.Concat(Enumerable.Repeat(Predicates, 6));

        var factuality = await BriefingProcess.RunAsync([
            "train",
            "factuality",
            Write("f.jsonl", many),
            "--output",
            output,
        ]);
        var hedges = await BriefingProcess.RunAsync(["train", "hedges", Write("h.xml", Hedges), "--output", output]);

        Assert.Equal((0, 0), (factuality.ExitCode, hedges.ExitCode));
        var weights = await File.ReadAllLinesAsync(
            Path.Combine(output, "factuality.tsv"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(weights, line => line.StartsWith("lemma=close\t", StringComparison.Ordinal));
        Assert.Equal(
            "may\tEpistemic",
            (
                await File.ReadAllLinesAsync(
                    Path.Combine(output, "hedge-cues.tsv"),
                    TestContext.Current.CancellationToken
                )
            )[1]
        );
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
