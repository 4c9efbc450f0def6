using Briefing.Web.Rendering;

namespace Briefing.Web.Tests.Rendering;

public sealed class NoteFitTests
{
    [Theory]
    [InlineData(600, 6, 0, false, 6)]
    [InlineData(600, 7, 0, true, 7)]
    [InlineData(600, 5, 3, true, 5)]
    [InlineData(60, 1, 0, true, 1)]
    [InlineData(60, 2, 0, true, 0)]
    [InlineData(120, 4, 2, true, 1)]
    [InlineData(0, 0, 0, false, 0)]
    public void Notes_are_shortened_then_folded_as_the_paragraph_has_room(
        int letters,
        int claims,
        int flags,
        bool isBrief,
        int shown
    )
    {
        Assert.Equal(new NoteFit(isBrief, shown), NoteFit.Of(letters, claims, flags));
    }
}
