using System.Collections.Immutable;
using System.Text;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using CsCheck;

namespace Briefing.Analysis.Tests.Attributions;

public sealed class AttributionExtractorTests
{
    /// <summary>Pieces that have a meaning for the rules, so that random texts meet them often.</summary>
    private static readonly string[] s_pieces =
    [
        "the mayor",
        "Anna Lind",
        "officials",
        "he",
        "who",
        "said",
        "told",
        "claimed",
        "denies",
        "is said to",
        "was accused of",
        "that",
        "whether",
        "according to",
        "citing",
        "as reported by",
        "reportedly",
        "concerns",
        "insistence on",
        "confident",
        "the bridge",
        "had failed",
        "would close",
        "and",
        "but",
        "while",
        ",",
        ".",
        ";",
        ":",
        "—",
        "(",
        ")",
        "“",
        "”",
        "\"",
        "'",
        "\n",
        "Monday",
        "on Tuesday",
        "🚀",
        "to leave",
        "adding",
        "in her view",
        "by",
        "of",
        "it",
        "as saying",
        "was quoted by",
    ];

    private static readonly AttributionExtractor s_extractor = new();

    private static Gen<string> Texts { get; } =
        Gen.Int[0, s_pieces.Length - 1]
            .Select(index => s_pieces[index])
            .Array[0, 60]
            .Select(pieces => string.Join(' ', pieces));

    [Theory]
    [InlineData("Angry denied.")]
    [InlineData("Red alleged.")]
    public void Text_that_opens_with_an_adjective_before_a_participle_is_read(string text)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        Assert.Single(document.Sentences);
    }

    [Fact]
    public void Random_texts_keep_the_invariants() => Texts.Sample(CheckText, iter: 1000, time: -1);

    // A dropped holder between two others: what it held became an outermost attribution inside another's content. A content
    // that ran over half of another's cue.
    [Theory]
    [InlineData("3ker64wvHKa6")]
    [InlineData("3L-q_KFLuf43")]
    public void Random_text_that_broke_the_invariants_keeps_them(string seed) =>
        Texts.Sample(CheckText, seed: seed, iter: 1, time: -1, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("said")]
    [InlineData("“”")]
    [InlineData("\" said that \" said")]
    [InlineData("According to according to according to")]
    public void Odd_texts_keep_the_invariants(string text) => CheckText(text);

    [Theory]
    [InlineData("said ")]
    [InlineData("he said, ")]
    [InlineData("he said that ")]
    [InlineData("\"")]
    [InlineData("according to him, ")]
    [InlineData("who said, ")]
    [InlineData("“a” said he. ")]
    public void Extract_of_one_long_line_takes_work_linear_in_its_length(string piece)
    {
        var small = Repeat(piece, 4_000);
        var large = Repeat(piece, 16_000);
        Measure(small);

        // A square would grow 16 times. A busy machine may spoil a measurement, but not every one.
        Assert.Contains(
            Enumerable.Range(0, 4),
            _ => Measure(large) is var time && (time < 60 || time < 10 * Measure(small))
        );
    }

    [Fact]
    public void Detector_gives_the_outermost_and_the_rules_what_is_in_them()
    {
        const string Text = "The Post wrote that officials said that the dam was unsafe. The mayor said it was late.";
        var analyzed = TextAnalyzer.Default.Analyze(Text, TestContext.Current.CancellationToken);
        var detector = new FixedDetector(
            new OutermostAttribution(
                [Find(Text, "The Post")],
                [Find(Text, "wrote")],
                [Find(Text, "that officials said that the dam was unsafe")],
                0.7
            )
        );

        var found = new AttributionExtractor(detector).Extract(analyzed, TestContext.Current.CancellationToken);

        Assert.Collection(
            found,
            outer =>
            {
                Assert.Null(outer.ParentId);
                Assert.Equal("write", outer.Cue.Lemma);
                Assert.Equal(0.7, outer.Confidence);
            },
            inner =>
            {
                Assert.Equal(1, inner.ParentId);
                Assert.Equal("officials", inner.Source.Single().Of(Text).ToString());
            },
            missed =>
            {
                Assert.Null(missed.ParentId);
                Assert.Equal("The mayor", missed.Source.Single().Of(Text).ToString());
            }
        );
    }

    [Theory]
    [InlineData(0.4, 2)]
    [InlineData(0.6, 1)]
    [InlineData(0.9, 0)]
    public void Higher_minimum_confidence_keeps_a_part_of_the_findings(double minimum, int expected)
    {
        const string Text = "Lind winked the dam was unsafe. Vance shrugged it was late.";
        var detector = new FixedDetector(
            new OutermostAttribution(
                [Find(Text, "Lind")],
                [Find(Text, "winked")],
                [Find(Text, "the dam was unsafe")],
                0.8
            ),
            new OutermostAttribution([Find(Text, "Vance")], [Find(Text, "shrugged")], [Find(Text, "it was late")], 0.5)
        );
        var analyzed = TextAnalyzer.Default.Analyze(Text, TestContext.Current.CancellationToken);

        var found = new AttributionExtractor(detector, minimum).Extract(
            analyzed,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, found.Length);
        Assert.All(found, attribution => Assert.True(attribution.Confidence >= minimum));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Minimum_confidence_out_of_range_is_refused(double minimum)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AttributionExtractor(null, minimum));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new AnalysisPipelineBuilder().UseMinimumConfidence(minimum).Build()
        );
    }

    [Theory]
    [InlineData("“We were late,” Lind told the Post.", "the Post")]
    [InlineData("Lind told reporters that the road was shut.", "reporters")]
    [InlineData("Lind said that the road was shut.", "")]
    public void Addressee_is_who_was_told(string text, string expected)
    {
        var found = s_extractor.Extract(
            TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, string.Concat(found[0].Addressee.Select(span => span.Of(text).ToString())));
    }

    [Theory]
    [InlineData("“We were late,” Lind said.", AttributionForm.Direct)]
    [InlineData("Lind said that they were late.", AttributionForm.Indirect)]
    [InlineData("Lind said that they were “a little late.”", AttributionForm.Mixed)]
    public void Form_tells_how_the_content_is_given(string text, AttributionForm expected)
    {
        var found = s_extractor.Extract(
            TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, found[0].Form);
    }

    [Theory]
    [InlineData("Lind claimed that it was late.", CueStance.Distancing, CueKind.Verb)]
    [InlineData("Lind admitted that it was late.", CueStance.Factive, CueKind.Verb)]
    [InlineData("Lind denied that it was late.", CueStance.Negative, CueKind.Verb)]
    [InlineData("According to Lind, it was late.", CueStance.Neutral, CueKind.Preposition)]
    [InlineData("Lind is confident that it was late.", CueStance.Strong, CueKind.Adjective)]
    [InlineData("The train reportedly was late.", CueStance.Distancing, CueKind.Adverb)]
    public void Cue_has_the_stance_and_kind_of_its_word(string text, CueStance stance, CueKind kind)
    {
        var found = s_extractor.Extract(
            TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        Assert.Equal((stance, kind), (found[0].Cue.Stance, found[0].Cue.Kind));
    }

    private static void CheckText(string text)
    {
        var analyzed = TextAnalyzer.Default.Analyze(text);
        AttributionInvariants.Check(analyzed, s_extractor.Extract(analyzed));
    }

    private static TextSpan Find(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    /// <summary>The median time of a few runs, in milliseconds.</summary>
    private static double Measure(string text)
    {
        var analyzed = TextAnalyzer.Default.Analyze(text);
        var times = new double[3];
        for (var run = 0; run < times.Length; run++)
        {
            var start = TimeProvider.System.GetTimestamp();
            s_extractor.Extract(analyzed);
            times[run] = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[1];
    }

    private sealed class FixedDetector(params ImmutableArray<OutermostAttribution> found) : IOutermostDetector
    {
        public OutermostReading Detect(
            AnalyzedText text,
            IReadOnlyList<OutermostAttribution> proposals,
            CancellationToken cancellationToken
        ) => new(found, []);
    }
}
