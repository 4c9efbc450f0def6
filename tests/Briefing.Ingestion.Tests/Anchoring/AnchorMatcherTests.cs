using Briefing.Analysis.Text;
using Briefing.Ingestion.Anchoring;

namespace Briefing.Ingestion.Tests.Anchoring;

public sealed class AnchorMatcherTests
{
    private const string Harbour =
        "The harbour board met on Monday to hear about the new quay. Its chair, Edda Lund, said the work would cost "
        + "twelve million crowns. Nobody asked where the money would come from.";

    private const string Ferry =
        "The ferry to Orsay was late again after a fault in its engine. Passengers waited in the rain for two hours. "
        + "The company said it was sorry.";

    private const string School =
        "A school in the old town will close in the autumn because too few children live nearby. Parents have written "
        + "to the mayor. The company said it was sorry.";

    public static TheoryData<string, string, string, AnchorState, string?> Edits =>
        new()
        {
            {
                "unchanged",
                $"{Harbour}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Exact,
                "twelve million crowns"
            },
            {
                "text put before it",
                $"Correction: an earlier version of this article had a wrong name.\n\n{Harbour}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Exact,
                "twelve million crowns"
            },
            {
                "line endings and spaces",
                $"{Harbour}\r\n\r\n{Ferry}".Replace("cost ", "cost\r\n", StringComparison.Ordinal),
                "would cost twelve",
                AnchorState.Exact,
                "would cost\r\ntwelve"
            },
            {
                "a slip corrected at its edge",
                $"{Harbour.Replace("twelve", "twleve", StringComparison.Ordinal)}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Moved,
                "twleve million crowns"
            },
            {
                "a word put into it",
                $"{Harbour.Replace("twelve million", "twelve or thirteen million", StringComparison.Ordinal)}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Moved,
                "twelve or thirteen million crowns"
            },
            {
                "its first word replaced",
                $"{Harbour.Replace("twelve million", "fifteen million", StringComparison.Ordinal)}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Moved,
                "fifteen million crowns"
            },
            {
                "paragraphs in another order",
                $"{Ferry}\n\n{Harbour}",
                "Passengers waited in the rain",
                AnchorState.Moved,
                "Passengers waited in the rain"
            },
            { "its paragraph deleted", Ferry, "twelve million crowns", AnchorState.Orphan, null },
            {
                "emoji before it",
                $"👩‍👩‍👧 🇳🇴 {Harbour}\n\n{Ferry}",
                "twelve million crowns",
                AnchorState.Exact,
                "twelve million crowns"
            },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Passage_after_an_edit_is_where_a_reader_would_look(
        string edit,
        string newText,
        string quote,
        AnchorState state,
        string? expected
    )
    {
        var oldText = $"{Harbour}\n\n{Ferry}";
        var fate = new AnchorMatcher(oldText, newText).Follow(Find(oldText, quote));
        Assert.True(state == fate.State, $"{edit}: {fate}");
        Assert.Equal(expected, fate.Span is { } span ? span.Of(newText).ToString() : null);
    }

    [Fact]
    public void Sentence_that_stands_twice_keeps_to_its_own_paragraph()
    {
        var oldText = $"{Ferry}\n\n{Harbour}\n\n{School}";
        var newText = $"{School}\n\n{Harbour}\n\n{Ferry}";
        var matcher = new AnchorMatcher(oldText, newText);
        var first = matcher.Follow(Find(oldText, "The company said it was sorry."));
        var second = matcher.Follow(FindLast(oldText, "The company said it was sorry."));
        Assert.Equal(FindLast(newText, "The company said it was sorry."), first.Span);
        Assert.Equal(Find(newText, "The company said it was sorry."), second.Span);
    }

    [Fact]
    public void Deleted_sentence_does_not_slide_to_a_lookalike_but_offers_it()
    {
        var oldText = $"{Ferry}\n\n{Harbour}\n\n{School}";
        var newText = $"{Harbour}\n\n{School}";
        var fate = new AnchorMatcher(oldText, newText).Follow(Find(oldText, "The company said it was sorry."));
        Assert.Equal(AnchorState.Ambiguous, fate.State);
        Assert.Null(fate.Span);
        Assert.Equal(Find(newText, "The company said it was sorry."), Assert.Single(fate.Candidates).Span);
    }

    [Fact]
    public void Lookalike_with_other_names_takes_nothing()
    {
        var oldText = $"{Harbour}\n\nThe mayor of Tarn told reporters that the bridge would open in May.\n\n{Ferry}";
        var newText = $"{Harbour}\n\n{Ferry}\n\nThe head of Vesk told reporters that the bridge would open in June.";
        var fate = new AnchorMatcher(oldText, newText).Follow(Find(oldText, "the bridge would open in May"));
        Assert.Null(fate.Span);
    }

    [Fact]
    public void Part_of_a_word_stays_that_part()
    {
        var oldText = $"{Harbour}\n\n{Ferry}";
        var newText = $"{Ferry}\n\n{Harbour}";
        var fate = new AnchorMatcher(oldText, newText).Follow(Find(oldText, "arbour boar"));
        Assert.Equal("arbour boar", fate.Span!.Value.Of(newText).ToString());
    }

    [Fact]
    public void Span_outside_the_old_text_is_refused()
    {
        var matcher = new AnchorMatcher("short", "shorter");
        Assert.Throws<ArgumentOutOfRangeException>(() => matcher.Follow(new TextSpan(2, 6)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\ud83d", "a \ud83d b")]
    [InlineData("\r\n \t", "x")]
    [InlineData("é e\u0301 é", "e\u0301 é é")]
    [InlineData("a a a a a a a a a a", "a a a a a a a")]
    public void Hostile_text_is_followed_without_harm(string oldText, string newText)
    {
        var matcher = new AnchorMatcher(oldText, newText);
        for (var start = 0; start <= oldText.Length; start++)
        {
            for (var end = start; end <= oldText.Length; end++)
            {
                var fate = matcher.Follow(new TextSpan(start, end));
                Assert.True(fate.Span is not { } span || span.End <= newText.Length);
                Assert.Equal(fate.State is AnchorState.Exact or AnchorState.Moved, fate.Span is not null);
            }
        }
    }

    private static TextSpan Find(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new TextSpan(start, start + quote.Length);
    }

    private static TextSpan FindLast(string text, string quote)
    {
        var start = text.LastIndexOf(quote, StringComparison.Ordinal);
        return new TextSpan(start, start + quote.Length);
    }
}
