using Briefing.Web.Routing;

namespace Briefing.Web.Tests.Routing;

public sealed class ReadingStateTests
{
    [Theory]
    [InlineData("12", "source,flag", "full", "page", "?claim=12&hide=source,flag&marks=full&print=page")]
    [InlineData("3", "flag,source,flag", "quiet", null, "?claim=3&hide=source,flag&marks=quiet")]
    [InlineData(null, "note", "numbers", "all", "?hide=note")]
    [InlineData("0", "", "", "", "")]
    [InlineData("-1", "<script>", "FULL", "<", "")]
    [InlineData("99999999999", "cue;claim", null, null, "")]
    public void Address_carries_what_was_understood_and_nothing_else(
        string? claim,
        string? hide,
        string? marks,
        string? print,
        string query
    )
    {
        Assert.Equal(query, ReadingState.Parse(claim, hide, marks, print).ToQuery());
    }

    [Theory]
    [InlineData("all", "?hide=cue&list=all")]
    [InlineData("ALL", "?hide=cue")]
    [InlineData(null, "?hide=cue")]
    public void List_of_claims_has_an_address(string? list, string query)
    {
        Assert.Equal(query, ReadingState.Parse(null, "cue", null, null, null, list).ToQuery());
    }

    [Fact]
    public void Every_hidden_layer_has_a_class_of_its_own()
    {
        var state = ReadingState.Parse(null, "claim,source,cue,flag,note", "quiet", null);

        Assert.Equal("briefing no-claim no-source no-cue no-flag no-note marks-quiet", state.Classes);
    }
}
