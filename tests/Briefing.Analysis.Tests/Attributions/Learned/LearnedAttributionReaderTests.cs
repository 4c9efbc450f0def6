using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Attributions.Learned;

public sealed class LearnedAttributionReaderTests
{
    private const string Article = """
        Council votes to close the pool

        The council voted on Monday to close the Marsh Lane pool, which the mayor called "a hole in the budget".

        “We cannot heat it any longer,” Nora Feld, the treasurer, said in a statement. “Not for one more winter.”

        Swimmers disagreed. They said that the council had promised repairs in 2019, and that two engineers wrote, in a
        report which nobody read, that the roof would last.

        According to the treasurer's office, heating costs doubled. It was unclear who would pay.

        """;

    private static readonly LearnedAttributionReader s_reader = new(AttributionModel.Default);

    public static TheoryData<string> Texts =>
        [
            Article,
            "",
            " \n\n\t ",
            "\"",
            "“said” ‘said’ said",
            "NAME: Yes.\nOTHER: No, I said no.",
            new string('x', 5000),
            string.Concat(Enumerable.Repeat("He said ", 800)),
            "\ud83d said \ude00 that \u200b it",
            "Ж сказал, что 她说 ไทย. “Да”, said Ж.",
        ];

    [Theory]
    [InlineData("said in a statement", "Nora Feld", "We cannot heat it any longer")]
    [InlineData("According to", "the treasurer's office", "heating costs doubled")]
    public void Plain_attributions_are_found_whole(string cue, string source, string content)
    {
        var found = Read(Article).Where(item => Quote(Article, item.Cue).Contains(cue[..4], StringComparison.Ordinal));

        Assert.Contains(
            found,
            item =>
                Quote(Article, item.Source).Contains(source, StringComparison.Ordinal)
                && Quote(Article, item.Content).Contains(content, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Spans_lie_inside_and_roles_do_not_meet(string text)
    {
        var analyzed = TextAnalyzer.Default.Analyze(text, CancellationToken.None);
        var used = new HashSet<int>();

        foreach (var attribution in s_reader.Detect(analyzed, [], CancellationToken.None).Found)
        {
            Assert.NotEmpty(attribution.Cue);
            Assert.NotEmpty(attribution.Content);
            Assert.InRange(attribution.Confidence, 0.0001, 1);
            Assert.All(
                attribution.Source.Concat(attribution.Cue).Concat(attribution.Content),
                span => Assert.True(span.End <= text.Length && !span.IsEmpty)
            );
            Assert.All(
                attribution
                    .Cue.Concat(attribution.Content)
                    .SelectMany(span => Enumerable.Range(span.Start, span.Length)),
                place => Assert.True(used.Add(place))
            );
        }
    }

    [Fact]
    public void Many_threads_read_the_same_as_one()
    {
        var expected = Read(Article).Select(Describe).ToList();

        var readings = Enumerable.Range(0, 32).AsParallel().Select(_ => Read(Article).Select(Describe).ToList());

        Assert.All(readings, reading => Assert.Equal(expected, reading));
    }

    [Fact]
    public void Lower_probability_of_a_cue_finds_more()
    {
        var careful = new LearnedAttributionReader(
            AttributionModel.Default,
            new LearnedReaderOptions { MinimumCue = 1 }
        );
        var bold = new LearnedAttributionReader(
            AttributionModel.Default,
            new LearnedReaderOptions { MinimumCue = 0.01 }
        );

        Assert.True(
            bold.Detect(Analyze(Article), [], CancellationToken.None).Found.Count
                > careful.Detect(Analyze(Article), [], CancellationToken.None).Found.Count
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Probability_of_a_cue_out_of_range_is_refused(double minimumCue)
    {
        var options = new LearnedReaderOptions { MinimumCue = minimumCue };

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new LearnedAttributionReader(AttributionModel.Default, options)
        );
    }

    [Fact]
    public void Cancelled_reading_stops()
    {
        Assert.Throws<OperationCanceledException>(() =>
            s_reader.Detect(Analyze(Article), [], new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void Model_file_is_small()
    {
        using var stream = new MemoryStream();
        AttributionModel.Default.Write(stream);

        Assert.InRange(stream.Length, 1, 8_000_000);
    }

    private static IReadOnlyList<OutermostAttribution> Read(string text) =>
        s_reader.Detect(Analyze(text), [], CancellationToken.None).Found;

    private static AnalyzedText Analyze(string text) => TextAnalyzer.Default.Analyze(text, CancellationToken.None);

    private static string Quote(string text, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.Of(text).ToString()));

    private static string Describe(OutermostAttribution item) =>
        $"{Quote(Article, item.Source)} | {Quote(Article, item.Cue)} | {Quote(Article, item.Content)} | {item.Confidence}";
}
