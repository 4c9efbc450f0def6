using System.Globalization;
using Briefing.Cli.Evaluate;

namespace Briefing.Cli.Tests.Evaluate;

public sealed class EvaluatorTests : IDisposable
{
    private const string Gold = """
        {"doc":"a","text":"🚀 Ivo said it works.","attributions":[{"source":[[2,5]],"cue":[[6,10]],"content":[[11,19]]}]}
        {"doc":"b","text":"Nothing.","attributions":[]}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Prediction_in_code_points_of_a_text_with_emoji_is_found_right()
    {
        var scores = Evaluator
            .Score(
                await ReadAsync(Gold, needText: true),
                await ReadAsync(
                    """
                    {"doc":"b","attributions":[]}

                    {"doc":"a","attributions":[{"source":[[2,5]],"cue":[[6,10]],"content":[[11,19]]}]}
                    """,
                    needText: false
                )
            )
            .Scores;

        Assert.Equal(1, scores.EndToEnd.F1);
        Assert.Equal(2, scores.Documents);
    }

    [Theory]
    [InlineData("""{"doc":"a","attributions":[]}""", "1 gold documents are not predicted, first b.")]
    [InlineData(
        """
            {"doc":"a","attributions":[]}
            {"doc":"b","attributions":[]}
            {"doc":"c","attributions":[]}
            """,
        "1 predicted documents are not in the gold, first c."
    )]
    [InlineData(
        """
            {"doc":"a","attributions":[{"source":[],"cue":[],"content":[[11,99]]}]}
            {"doc":"b","attributions":[]}
            """,
        "a: predicted attribution 0 has the span [11, 99], and the text has 20 code points."
    )]
    public async Task Files_that_do_not_fit_together_are_refused_with_the_reason(string predicted, string reason)
    {
        var gold = await ReadAsync(Gold, needText: true);
        var predictions = await ReadAsync(predicted, needText: false);

        var refusal = Assert.Throws<EvaluationException>(() => Evaluator.Score(gold, predictions));

        Assert.Equal(reason, refusal.Message);
    }

    [Theory]
    [InlineData("{", "It is not JSON")]
    [InlineData("[]", "It has no string \"doc\".")]
    [InlineData("""{"doc":"a"}""", "It has no list \"attributions\".")]
    [InlineData("""{"doc":"a","attributions":[{"source":[]}]}""", "It has no list \"cue\".")]
    [InlineData("""{"doc":"a","attributions":[{"source":[[1]],"cue":[],"content":[]}]}""", "\"source\" is no list of")]
    [InlineData(
        """{"doc":"a","attributions":[{"source":[[1,2.5]],"cue":[],"content":[]}]}""",
        "\"source\" is no list of"
    )]
    [InlineData("""{"doc":"\ud83d","attributions":[]}""", "It has half of a surrogate pair in a string.")]
    public async Task Bad_line_is_refused_with_its_number_and_the_reason(string line, string reason)
    {
        var refusal = await Assert.ThrowsAsync<EvaluationException>(() =>
            ReadAsync("""{"doc":"x","attributions":[]}""" + "\n" + line, needText: false)
        );

        Assert.Contains("line 2: " + reason, refusal.Message);
    }

    [Fact]
    public async Task Document_that_comes_twice_is_refused()
    {
        var line = """{"doc":"a","attributions":[]}""";

        var refusal = await Assert.ThrowsAsync<EvaluationException>(() =>
            ReadAsync(line + "\n" + line, needText: false)
        );

        Assert.Contains("a second time", refusal.Message);
    }

    [Fact]
    public async Task Table_gives_per_cent_in_the_invariant_culture()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var gold = await ReadAsync(Gold, needText: true);

        ScoreTable.Write(Evaluator.Score(gold, gold).Scores, output);

        Assert.Contains("2 documents, 1 gold and 1 predicted attributions", output.ToString());
        Assert.Contains("end_to_end        100.00  100.00  100.00          1          1", output.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<AnnotatedDocument>> ReadAsync(string lines, bool needText)
    {
        var path = _folder.Write(Guid.NewGuid() + ".jsonl", lines);
        return await AnnotatedCorpusReader.ReadAsync(path, needText, TestContext.Current.CancellationToken);
    }
}
