using Briefing.Analysis.Text;
using CsCheck;

namespace Briefing.Analysis.Tests.Text;

public sealed class CodePointMapTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("plain", 3, 3)]
    [InlineData("naïve", 4, 4)]
    [InlineData("a\U0001F680b", 1, 1)]
    [InlineData("a\U0001F680b", 3, 2)]
    [InlineData("a\U0001F680b", 4, 3)]
    [InlineData("\U0001F680\U0001F680", 2, 1)]
    [InlineData("\U0001F680\U0001F680", 4, 2)]
    [InlineData("\uD800x", 1, 1)]
    [InlineData("\uDC00\uD800", 2, 2)]
    public void Offset_on_a_boundary_converts_both_ways(string text, int utf16, int codePoints)
    {
        var map = new CodePointMap(text);

        Assert.Equal(codePoints, map.ToCodePoints(utf16));
        Assert.Equal(utf16, map.ToUtf16(codePoints));
    }

    [Fact]
    public void Offset_inside_a_pair_counts_as_after_it()
    {
        Assert.Equal(1, new CodePointMap("\U0001F680x").ToCodePoints(1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Offset_outside_the_text_is_refused(int offset)
    {
        var map = new CodePointMap("ab");

        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToCodePoints(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToUtf16(offset));
    }

    [Fact]
    public void Span_converts_both_ways()
    {
        var map = new CodePointMap("\U0001F680 lift-off");

        Assert.Equal((2, 6), map.ToCodePoints(new TextSpan(3, 7)));
        Assert.Equal(new TextSpan(3, 7), map.ToUtf16(2, 6));
    }

    [Fact]
    public void Any_text_agrees_with_counting_runes()
    {
        Gen.Char.Array[0, 40]
            .Select(units => new string(units))
            .Sample(text =>
            {
                var map = new CodePointMap(text);
                var codePoint = 0;
                for (var position = 0; position < text.Length; codePoint++)
                {
                    Assert.Equal(codePoint, map.ToCodePoints(position));
                    Assert.Equal(position, map.ToUtf16(codePoint));
                    position +=
                        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1;
                }

                Assert.Equal(codePoint, map.CodePointLength);
            });
    }
}
