using System.Text.Json;

namespace Briefing.Cli.Tests.Analyze;

public sealed class ComparisonTests : IDisposable
{
    private const string Report =
        "---\noutlet: Harbour Gazette\npublished: 2024-03-05\n---\n"
        + "🚢 Two inspectors told the Harbour Gazette that the Aldmere dam had moved by at least four centimetres since January.\n";

    private const string Relay =
        "---\noutlet: Channel Nine\npublished: 2024-03-06\n---\n"
        + "The Aldmere dam has moved four centimetres since January, the Harbour Gazette reported, citing inspectors.\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Several_documents_are_followed_by_what_links_them()
    {
        var result = await BriefingProcess.RunAsync([
            "analyze",
            _folder.Write("one/dam.md", Report),
            _folder.Write("two/dam.md", Relay),
        ]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Documents.Count);
        Assert.All(result.Documents, AnalysisContract.Check);
        var comparison = Assert.NotNull(result.Comparison);
        Assert.Equal(
            ["schema", "documents", "claims", "links", "drift", "copies"],
            comparison.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            ["dam", "dam"],
            comparison.GetProperty("documents").EnumerateArray().Select(doc => doc.GetString())
        );
        var claim = Assert.Single(comparison.GetProperty("claims").EnumerateArray());
        Assert.Equal((2, true), (claim.GetProperty("articles").GetInt32(), claim.GetProperty("circular").GetBoolean()));
        Assert.Single(claim.GetProperty("origins").EnumerateArray());
        var link = Assert.Single(comparison.GetProperty("links").EnumerateArray());
        Assert.Equal("restates", link.GetProperty("type").GetString());
        var drift = Assert.Single(
            comparison.GetProperty("drift").EnumerateArray(),
            drift => drift.GetProperty("kind").GetString() == "bound-lost"
        );
        Assert.Equal("con-chain-drift", drift.GetProperty("flag").GetString());
        Assert.Equal("at least four", Words(result.Documents, drift.GetProperty("upstream")));
        Assert.Equal("four", Words(result.Documents, drift.GetProperty("relay")));
    }

    [Fact]
    public async Task One_document_is_compared_with_nothing()
    {
        var path = _folder.Write("dam.md", Report);

        Assert.Null((await BriefingProcess.RunAsync(["analyze", path])).Comparison);
        Assert.Null((await BriefingProcess.RunAsync(["analyze", path, path])).Comparison);
    }

    [Fact]
    public async Task Attributions_alone_are_not_compared()
    {
        var result = await BriefingProcess.RunAsync([
            "analyze",
            _folder.Write("a.md", Report),
            _folder.Write("b.md", Relay),
            "--format",
            "attributions",
        ]);

        Assert.Null(result.Comparison);
        Assert.Equal(2, result.Documents.Count);
    }

    public void Dispose() => _folder.Dispose();

    // Offsets count code points, so the ship before the words would shift anything else.
    private static string Words(IReadOnlyList<JsonElement> documents, JsonElement claim)
    {
        var text = documents[claim.GetProperty("document").GetInt32()].GetProperty("text").GetString()!;
        var span = Assert.Single(claim.GetProperty("spans").EnumerateArray());
        return string.Concat(
            text.EnumerateRunes().ToArray()[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]
        );
    }
}
