using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Text;

public sealed class AnalyzedTextExtensionsTests
{
    // 0         1         2         3         4
    // 0123456789012345678901234567890123456789012345
    private const string Sample = "Ada left. “He wrote ‘no’ to me,” she said.";

    private static readonly AnalyzedText s_text = TextAnalyzer.Default.Analyze(Sample);

    [Theory]
    [InlineData(0, 8, 0, 2)]
    [InlineData(1, 5, 0, 2)]
    [InlineData(3, 4, 1, 1)]
    [InlineData(9, 10, 3, 3)]
    [InlineData(10, 11, 3, 4)]
    [InlineData(5, 5, 1, 1)]
    [InlineData(42, 42, 16, 16)]
    public void Tokens_in_a_span_are_those_that_share_a_unit(int start, int end, int first, int stop)
    {
        Assert.Equal((first, stop), s_text.TokensIn(new TextSpan(start, end)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, -1)]
    [InlineData(8, 2)]
    [InlineData(10, 3)]
    [InlineData(42, -1)]
    public void Token_at_a_position_covers_it(int position, int expected)
    {
        Assert.Equal(expected, s_text.TokenAt(position));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(9, -1)]
    [InlineData(10, 1)]
    [InlineData(41, 1)]
    [InlineData(42, -1)]
    public void Sentence_at_a_position_covers_it(int position, int expected)
    {
        Assert.Equal(expected, s_text.SentenceAt(position));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 1)]
    [InlineData(20, 2)]
    [InlineData(21, 2)]
    [InlineData(25, 1)]
    [InlineData(31, 1)]
    [InlineData(33, 0)]
    public void Quotation_depth_counts_the_quotations_around_a_position(int position, int expected)
    {
        Assert.Equal(expected, s_text.QuotationDepthAt(position));
    }

    [Fact]
    public void Token_lookups_agree_with_positions()
    {
        var no = s_text.TokenAt(21);

        Assert.Equal("no", s_text.TokenText(no).ToString());
        Assert.Equal(1, s_text.SentenceOfToken(no));
        Assert.Equal(2, s_text.QuotationDepthOfToken(no));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_text.SentenceOfToken(s_text.Tokens.Length));
    }
}
