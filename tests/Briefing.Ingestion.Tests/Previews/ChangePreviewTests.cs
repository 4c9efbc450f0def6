using Briefing.Analysis;
using Briefing.Ingestion.Previews;

namespace Briefing.Ingestion.Tests.Previews;

public sealed class ChangePreviewTests
{
    private const string Before = """
        The government will resign, two officials said on Monday. The talks have failed, according to a diplomat.

        Anna Berg, the minister, denied that the talks had failed. "We are close to an agreement," she told reporters.

        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "")]
    [InlineData("same\ntext", "same\ntext")]
    [InlineData("", "new")]
    [InlineData("old", "")]
    [InlineData("one two three", "one 2 three")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("😀 one\n\ntwo", "😃 one\n\ntwo\n")]
    [InlineData(Before, "Something else altogether.\n")]
    public void Parts_make_both_texts(string before, string after)
    {
        var parts = TextComparison.Compare(before, after);

        Assert.Equal(
            before,
            string.Concat(parts.Where(part => part.Kind != ChangeKind.Added).Select(part => part.Text))
        );
        Assert.Equal(
            after,
            string.Concat(parts.Where(part => part.Kind != ChangeKind.Removed).Select(part => part.Text))
        );
    }

    [Fact]
    public void Long_texts_with_nothing_in_common_are_compared_at_once()
    {
        var before = string.Join(' ', Enumerable.Range(0, 60_000).Select(number => $"a{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 60_000).Select(number => $"b{number}"));

        var parts = TextComparison.Compare(before, after);

        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], parts.Select(part => part.Kind));
    }

    [Fact]
    public void Same_reading_changes_nothing()
    {
        var comparison = new ReadingComparison(Read(Before), Read(Before));

        Assert.NotEmpty(comparison.Claims);
        Assert.All(comparison.Claims, change => Assert.Equal(ChangeKind.Kept, change.Kind));
        Assert.All(comparison.Flags, change => Assert.Equal(ChangeKind.Kept, change.Kind));
        Assert.All(comparison.Actors, change => Assert.Equal(ChangeKind.Kept, change.Kind));
    }

    [Fact]
    public void Sentence_put_before_the_others_adds_its_claims_and_keeps_theirs()
    {
        var before = Read(Before);
        var after = Read("The port is closed, the harbour master said. " + Before);

        var comparison = new ReadingComparison(before, after);

        Assert.All(
            comparison.Claims,
            change =>
                Assert.Equal((change.After!.Content[0].Start < 44) ? ChangeKind.Added : ChangeKind.Kept, change.Kind)
        );
        Assert.Equal(before.Claims.Length, comparison.Claims.Count(change => change.Kind == ChangeKind.Kept));
        Assert.Contains(comparison.Actors, change => change.Kind == ChangeKind.Added);
    }

    [Fact]
    public void Softened_claim_is_a_change_and_a_sentence_that_is_gone_a_removal()
    {
        var after = Before
            .Replace("will resign", "may resign", StringComparison.Ordinal)
            .Replace(" The talks have failed, according to a diplomat.", "", StringComparison.Ordinal);

        var comparison = new ReadingComparison(Read(Before), Read(after));

        var softened = comparison.Claims.Single(change =>
            change.After?.Proposition.Contains("may resign", StringComparison.Ordinal) == true
        );
        Assert.Equal(ChangeKind.Changed, softened.Kind);
        Assert.Contains("will resign", softened.Before!.Proposition, StringComparison.Ordinal);
        Assert.Contains(
            comparison.Claims,
            change =>
                change.Kind == ChangeKind.Removed
                && change.Before!.Proposition.Contains("have failed", StringComparison.Ordinal)
        );
        Assert.Contains(
            comparison.Actors,
            change =>
                change.Kind == ChangeKind.Removed && change.Before!.Name.Contains("diplomat", StringComparison.Ordinal)
        );
    }

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, Token);
}
