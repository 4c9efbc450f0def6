using Briefing.Web.Editing;

namespace Briefing.Web.Tests.Editing;

public sealed class LikelihoodCheckTests
{
    [Theory]
    [InlineData("It is very likely that the pier closes.")]
    [InlineData("It will probably close. We have high confidence in that.")]
    [InlineData("There is a roughly even chance of rain, and it is unlikely to last.")]
    [InlineData("It could close; that is likely.")]
    [InlineData("The pier closed in May 2024.")]
    [InlineData("May 2024 was dry.")]
    [InlineData("He said that it “might possibly” close.")]
    [InlineData("> It might close, perhaps.\n\nThat is quoted.")]
    [InlineData("`might` is a word.")]
    [InlineData("The mighty remoteness of it.")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_that_keeps_to_the_scale_is_left_alone(string? text) => Assert.Empty(LikelihoodCheck.Find(text));

    [Theory]
    [InlineData("The pier might close.", "might", LikelihoodRemarkKind.Unquantified)]
    [InlineData("It may close in May.", "may", LikelihoodRemarkKind.Unquantified)]
    [InlineData("May it close?", "May", LikelihoodRemarkKind.Unquantified)]
    [InlineData("It is *highly likely* to close.", "highly likely", LikelihoodRemarkKind.OffScale)]
    [InlineData("It cannot be ruled out.", "cannot be ruled out", LikelihoodRemarkKind.OffScale)]
    [InlineData("It can’t be ruled out.", "can’t be ruled out", LikelihoodRemarkKind.OffScale)]
    [InlineData("It is fifty-fifty.", "fifty-fifty", LikelihoodRemarkKind.OffScale)]
    [InlineData("Chances are fifty-fifty.", "Chances are", LikelihoodRemarkKind.OffScale)]
    [InlineData("With high confidence we judge it likely to close.", "high confidence", LikelihoodRemarkKind.Mixed)]
    [InlineData("We are confident that it is very unlikely.", "confident", LikelihoodRemarkKind.Mixed)]
    public void Text_that_does_not_is_remarked_upon(string text, string words, LikelihoodRemarkKind kind)
    {
        var remark = LikelihoodCheck.Find(text)[0];

        Assert.Equal((words, kind), (remark.Words, remark.Kind));
        Assert.Equal(words, text[remark.Span.Start..remark.Span.End]);
        Assert.EndsWith(".", remark.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Longer_term_is_not_its_shorter_part()
    {
        Assert.Equal(["highly likely"], LikelihoodCheck.Find("It is highly likely.").Select(remark => remark.Words));
        Assert.Contains("80 to 95 %", LikelihoodCheck.Find("It is highly likely.")[0].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_are_bounded() =>
        Assert.Equal(
            LikelihoodCheck.MaxRemarks,
            LikelihoodCheck.Find(string.Concat(Enumerable.Repeat("It might. ", 100))).Length
        );
}
