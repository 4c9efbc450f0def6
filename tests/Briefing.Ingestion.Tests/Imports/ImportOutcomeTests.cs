using System.Text;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Tests.Imports;

/// <summary>What an import does with each file.</summary>
public sealed class ImportOutcomeTests : IAsyncLifetime
{
    private ImportWorkspace _workspace = null!;

    public async ValueTask InitializeAsync() => _workspace = await ImportWorkspace.CreateAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task New_file_becomes_an_article_with_its_text_and_what_it_states()
    {
        _workspace.Seed("2024/ferry.md", "---\ntitle: Ferry\noutlet: Courier\ntags: x\n---\n\nNo ferry. 🚢\r\n");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal(ImportRunState.Completed, snapshot.State);
        Assert.Equal((1, 1, 0), (snapshot.Total, snapshot.Created, snapshot.Failed));
        var edition = await _workspace.EditionAsync("2024/ferry.md");
        Assert.Equal("\nNo ferry. 🚢\r\n", edition.Reading.Text);
        Assert.Equal("Ferry", edition.Article.Metadata.Title);
        Assert.Equal("Courier", edition.Article.Metadata.Outlet);
        Assert.Null(edition.Article.Metadata.Published);
        Assert.Equal("utf-8", edition.Article.Encoding);
        Assert.Equal(1, edition.Article.Revision);
        var item = (await _workspace.ItemsAsync(snapshot))["2024/ferry.md"];
        Assert.Equal(ImportOutcome.Created, item.Outcome);
        Assert.Contains("not used: tags", item.Detail, StringComparison.Ordinal);
        Assert.Equal(edition.Article.Slug, item.Slug);
        Assert.Equal((1, 1), (item.Sentences, item.Claims));
    }

    [Fact]
    public async Task Same_bytes_and_engine_are_not_read_again()
    {
        for (var index = 0; index < 20; index++)
        {
            _workspace.Seed($"a{index}.txt", $"Article {index} says little.");
        }

        _ = await _workspace.ImportAsync();
        var stamp = (await _workspace.EditionAsync("a3.txt")).Stamp;
        var second = await _workspace.ImportAsync();
        Assert.Equal(20, _workspace.Analyzer.Count);
        Assert.Equal((20, 0, 0), (second.Unchanged, second.Created, second.Updated));
        Assert.Equal(stamp, (await _workspace.EditionAsync("a3.txt")).Stamp);
    }

    [Fact]
    public async Task Changed_bytes_are_a_new_revision_of_that_article_alone()
    {
        _workspace.Seed("a.txt", "Before.");
        _workspace.Seed("b.txt", "Other.");
        _ = await _workspace.ImportAsync();
        _workspace.Seed("a.txt", "After.");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal((1, 1), (snapshot.Updated, snapshot.Unchanged));
        var edition = await _workspace.EditionAsync("a.txt");
        Assert.Equal("After.", edition.Reading.Text);
        Assert.Equal(2, edition.Article.Revision);
        Assert.Equal(1, (await _workspace.EditionAsync("b.txt")).Article.Revision);
    }

    [Fact]
    public async Task Newer_engine_reads_the_same_revision_again()
    {
        _workspace.Seed("a.txt");
        _ = await _workspace.ImportAsync();
        _workspace.Analyzer.EngineVersion = "fake-2";
        Assert.Equal(1, (await _workspace.ImportAsync()).Updated);
        var article = (await _workspace.EditionAsync("a.txt")).Article;
        Assert.Equal(("fake-2", 1), (article.EngineVersion, article.Revision));
    }

    [Fact]
    public async Task Removed_file_is_withdrawn_once_and_comes_back()
    {
        _workspace.Seed("a.txt", "Kept.");
        _workspace.Seed("b.txt", "Gone for a while.");
        _ = await _workspace.ImportAsync();
        _workspace.Remove("b.txt");
        var without = await _workspace.ImportAsync();
        Assert.Equal((1, 1), (without.Withdrawn, without.Unchanged));
        Assert.Equal(ImportOutcome.Withdrawn, (await _workspace.ItemsAsync(without))["b.txt"].Outcome);
        var withdrawn = await _workspace.EditionAsync("b.txt");
        Assert.Equal(ArticleState.Withdrawn, withdrawn.Article.State);
        Assert.Equal("Gone for a while.", withdrawn.Reading.Text);
        Assert.Equal(0, (await _workspace.ImportAsync()).Withdrawn);

        _workspace.Seed("b.txt", "Gone for a while.");
        Assert.Equal(1, (await _workspace.ImportAsync()).Updated);
        var back = (await _workspace.EditionAsync("b.txt")).Article;
        Assert.Equal((ArticleState.Present, 1, withdrawn.Article.Slug), (back.State, back.Revision, back.Slug));
    }

    [Fact]
    public async Task Bad_files_fail_with_a_reason_and_stop_none_of_the_others()
    {
        using var outside = new TemporaryFolder();
        _workspace.Seed("good.txt");
        _workspace.Seed("empty.txt", "");
        _workspace.Seed("blank.txt", " \n\t");
        _workspace.Seed("binary.txt", [0x50, 0x4B, 3, 4, 0, 0, 0]);
        _workspace.Seed("undecodable.txt", [0x41, 0x81, 0x41]);
        _workspace.Seed("large.txt", new string('x', 10_001));
        _workspace.Seed("yaml.md", "---\ntitle: \"x\n---\nText.");
        _workspace.Seed("crash.txt", $"A {FakeAnalyzer.BreakingWord} is in here.");
        File.CreateSymbolicLink(_workspace.Root.PathOf("seeds/link.txt"), outside.Write("secret.txt", "Secret."));
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal(ImportRunState.Completed, snapshot.State);
        Assert.Equal((9, 1, 8), (snapshot.Total, snapshot.Created, snapshot.Failed));
        var items = await _workspace.ItemsAsync(snapshot);
        AssertFailed(items, "empty.txt", "is empty");
        AssertFailed(items, "blank.txt", "white space");
        AssertFailed(items, "binary.txt", "binary");
        AssertFailed(items, "undecodable.txt", "cannot be decoded");
        AssertFailed(items, "large.txt", "10,001 bytes");
        AssertFailed(items, "yaml.md", "YAML");
        AssertFailed(items, "crash.txt", "gremlin in the engine");
        AssertFailed(items, "link.txt", "leads out of the folder");
        Assert.Equal(1, (await _workspace.Articles.ListAsync(null, 10, TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task File_that_fails_later_keeps_what_was_stored_of_it()
    {
        _workspace.Seed("a.txt", "Sound.");
        _ = await _workspace.ImportAsync();
        _workspace.Seed("a.txt", $"Now a {FakeAnalyzer.BreakingWord}.");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal((1, 0), (snapshot.Failed, snapshot.Withdrawn));
        var edition = await _workspace.EditionAsync("a.txt");
        Assert.Equal(("Sound.", ArticleState.Present), (edition.Reading.Text, edition.Article.State));
    }

    [Theory]
    [InlineData("windows-1252", "Windows-1252")]
    [InlineData("utf-16", "utf-16le")]
    public async Task Encoding_that_was_chosen_is_recorded(string encoding, string detail)
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        _workspace.Seed("a.txt", [.. codec.GetPreamble(), .. codec.GetBytes("The café will close, its owner said.")]);
        var items = await _workspace.ItemsAsync(await _workspace.ImportAsync());
        Assert.Contains(detail, items["a.txt"].Detail, StringComparison.Ordinal);
        var edition = await _workspace.EditionAsync("a.txt");
        Assert.Equal(detail.ToLowerInvariant(), edition.Article.Encoding);
        Assert.Contains("café", edition.Reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_that_is_not_English_is_imported_and_marked()
    {
        _workspace.Seed("a.txt", "Der Rat hat am Montag nicht getagt, weil der Saal noch nicht fertig war.");
        var item = (await _workspace.ItemsAsync(await _workspace.ImportAsync()))["a.txt"];
        Assert.Equal(ImportOutcome.Created, item.Outcome);
        Assert.Contains("German (de)", item.Detail, StringComparison.Ordinal);
        Assert.Equal("de", (await _workspace.EditionAsync("a.txt")).Article.DetectedLanguage);
    }

    private static void AssertFailed(IReadOnlyDictionary<string, ImportItemInfo> items, string name, string reason)
    {
        Assert.Equal(ImportOutcome.Failed, items[name].Outcome);
        Assert.Contains(reason, items[name].Detail, StringComparison.Ordinal);
    }
}
