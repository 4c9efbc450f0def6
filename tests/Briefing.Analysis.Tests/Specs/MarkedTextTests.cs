using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Specs;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        var marked = MarkedText.Parse(@"{a:One {b:two}} and {c2:\u{1F680}}\n\{3\}");

        Assert.Equal("One two and \U0001F680\n{3}", marked.Text);
        Assert.Equal(
            [
                new MarkedSpan("a", new TextSpan(0, 7)),
                new MarkedSpan("b", new TextSpan(4, 7)),
                new MarkedSpan("c2", new TextSpan(12, 14)),
            ],
            marked.Spans
        );
    }

    [Theory]
    [InlineData("{a:open")]
    [InlineData("closed}")]
    public void Unbalanced_mark_is_refused(string marked)
    {
        Assert.Throws<FormatException>(() => MarkedText.Parse(marked));
    }
}
