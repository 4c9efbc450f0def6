using Briefing.Web.Components.Shared;
using Bunit;

namespace Briefing.Web.Tests.Components;

public sealed class PiecesTests : BunitContext
{
    [Theory]
    [InlineData(24, 24, null)]
    [InlineData(25, 24, "1 more")]
    [InlineData(1524, 24, "1,500 more")]
    public void Many_numbers_are_folded_and_none_is_lost(int count, int shown, string? summary)
    {
        var links = Render(Pieces.SentenceLinks([.. Enumerable.Range(1, count)]));

        Assert.Equal(shown, links.FindAll(".refs > .ref").Count);
        Assert.Equal(summary, links.FindAll("details > summary").SingleOrDefault()?.TextContent);
        Assert.Equal(
            Enumerable.Range(1, count).Select(number => $"#s{number}"),
            links.FindAll(".ref").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("sentence 1", links.Find(".ref").GetAttribute("aria-label"));
    }
}
