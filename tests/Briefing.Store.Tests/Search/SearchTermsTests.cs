using Briefing.Store.Search;

namespace Briefing.Store.Tests.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("The Harbours closed", "the harbour close")]
    [InlineData("Iran’s don't O'Neill's", "iran dont oneil")]
    [InlineData("the U.S. and the U.N.", "the us and the un")]
    [InlineData("end. Start", "end start")]
    [InlineData("12.5% 2023 20th", "n12 n5 n2023 n20th")]
    [InlineData("Zürich Zu\u0308rich ﬁne", "zurich zurich fine")]
    [InlineData("\0🚀 \ud83d --", "")]
    public void Words_are_folded_and_stemmed(string text, string terms)
    {
        Assert.Equal(terms, string.Join(' ', SearchTerms.Read(text).Select(term => term.Term)));
    }

    [Fact]
    public void Every_term_is_plain_and_its_span_is_its_word()
    {
        const string Text = "“Київ”, 東京 and naïve e\u0301tudes — 🚀 x\ud83dy 𝒜𝒷 ½ ²";

        foreach (var (term, span) in SearchTerms.Read(Text))
        {
            Assert.Matches("^[a-z][a-z0-9]*$", term);
            Assert.DoesNotContain(' ', span.Of(Text).ToString());
            Assert.Equal(term, Assert.Single(SearchTerms.Read(span.Of(Text).ToString())).Term);
        }
    }

    [Fact]
    public void Parts_are_joined_with_a_boundary_and_bounded()
    {
        Assert.Equal("a 0 b", SearchTerms.Join("a", null, "b"));
        Assert.InRange(
            SearchTerms.Join(string.Concat(Enumerable.Repeat("abc ", 200_000))).Length,
            SearchTerms.MaxLength - 10,
            SearchTerms.MaxLength
        );
    }
}
