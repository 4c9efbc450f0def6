using Briefing.Analysis;
using Briefing.Store.Accounts;
using Briefing.Store.Search;
using Briefing.Store.Writing;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteSearchTests : SearchTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresSearchTests(PostgresCluster cluster) : SearchTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class SearchTests : StoreTests
{
    [Theory]
    [InlineData("harbour", "ferry bridge")]
    [InlineData("HARBOUR", "ferry bridge")]
    [InlineData("harbours closing", "ferry")]
    [InlineData("\"closed the harbour\"", "ferry")]
    [InlineData("\"harbour the closed\"", "")]
    [InlineData("harbour -ferries", "bridge")]
    [InlineData("harbour -\"old harbour\"", "ferry")]
    [InlineData("-harbour", "")]
    [InlineData("zurich", "bridge")]
    [InlineData("Zürich", "bridge")]
    [InlineData("don't", "ferry")]
    [InlineData("dont", "ferry")]
    [InlineData("mayor's", "ferry bridge")]
    [InlineData("U.S.", "bridge")]
    [InlineData("us", "bridge")]
    [InlineData("the who", "who")]
    [InlineData("1e5", "who")]
    [InlineData("20th", "who")]
    [InlineData("12.5", "who")]
    [InlineData("co-operate", "who")]
    [InlineData("\"co operate\"", "who")]
    [InlineData("Київ", "who")]
    [InlineData("strike", "ferry")]
    [InlineData("\"ferry strike don't\"", "")]
    [InlineData("nowhere", "")]
    public async Task Query_finds_the_articles_that_have_all_its_words(string query, string expected)
    {
        await SaveAsync("ferry", "Ferry strike", "Don't panic, the mayor said: the ferries closed the harbour.");
        await SaveAsync("bridge", null, "The old harbour of Zu\u0308rich waits for the U.S. mayor.");
        await SaveAsync("who", null, "The WHO counted 1e5 cases on the 20th, 12.5 a day; will they co-operate? Київ.");

        var hits = await Store.Search.FindArticlesAsync(query, 10, Cancel);

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            hits.Select(hit => hit.Article.Slug).Order()
        );
        Assert.All(hits, hit => Assert.NotEmpty(hit.Matches));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("- \"")]
    [InlineData("* AND OR NOT NEAR( )")]
    [InlineData("a:b | & ! <-> ':*\\")]
    [InlineData("'; DROP TABLE claims; --")]
    [InlineData("article_search:x {terms} ^x")]
    [InlineData("e\u0301 \u0301 ﬀ ①")]
    public async Task Anything_typed_is_safe(string query)
    {
        await SaveAsync("a", null, "The harbour closed.");

        Assert.Empty(await Store.Search.FindArticlesAsync(query, 10, Cancel));
        Assert.Empty(await Store.Search.FindClaimsAsync(query, 10, Cancel));
        Assert.Single(await Store.Search.FindArticlesAsync("harbour", 10, Cancel));
    }

    [Fact]
    public async Task Halves_of_surrogate_pairs_are_safe()
    {
        await SaveAsync("a", null, "The harbour closed.");

        Assert.Empty(await Store.Search.FindArticlesAsync("\0 \ud800 \udfff 🚀 \u001a", 10, Cancel));
        Assert.Single(await Store.Search.FindArticlesAsync("\ud800harbour\udfff \0", 10, Cancel));
    }

    [Fact]
    public async Task Very_long_queries_are_answered()
    {
        await SaveAsync("a", null, "The harbour closed.");

        Assert.Single(
            await Store.Search.FindArticlesAsync(string.Join(' ', Enumerable.Repeat("harbour", 5000)), 1, Cancel)
        );
        Assert.Empty(await Store.Search.FindArticlesAsync(new string('x', 100_000), 1, Cancel));
    }

    [Fact]
    public async Task Snippet_marks_what_matches_around_the_first_match()
    {
        var filler = string.Join(' ', Enumerable.Repeat("nothing", 100));
        await SaveAsync("a", null, $"{filler} then the ferries\n\nleft the harbours {filler}");

        var hit = Assert.Single(await Store.Search.FindArticlesAsync("ferry harbour", 10, Cancel));

        Assert.Equal(["ferries", "harbours"], hit.Matches.Select(match => match.Of(hit.Snippet).ToString()));
        Assert.Contains("then the ferries left the harbours", hit.Snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", hit.Snippet, StringComparison.Ordinal);
        Assert.InRange(hit.Snippet.Length, 100, 300);
    }

    [Fact]
    public async Task Claim_is_found_with_its_id_and_only_in_the_current_revision()
    {
        await SaveAsync("a", null, "The harbour closed.");
        await SaveAsync("a", null, "The airport closed.");

        var hit = Assert.Single(await Store.Search.FindClaimsAsync("airports", 10, Cancel));

        Assert.Equal(("a", 1), (hit.Article.Slug, hit.ClaimId));
        Assert.Empty(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));
        Assert.Empty(await Store.Search.FindArticlesAsync("harbour", 10, Cancel));
    }

    [Fact]
    public async Task Claim_found_by_its_content_shows_the_content()
    {
        var reading = Samples.Reading("The harbour closed.", "1", ArticleMetadata.Unstated);
        reading = reading with { Claims = [reading.Claims[0] with { Proposition = "It shut." }] };
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt", reading), Cancel);

        var hit = Assert.Single(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));

        Assert.Equal("harbour", Assert.Single(hit.Matches).Of(hit.Snippet).ToString());
    }

    [Fact]
    public async Task Hits_are_newest_first_and_bounded()
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            await SaveAsync(name, null, "The harbour closed.");
        }

        Assert.Equal(["c", "b"], Slugs(await Store.Search.FindArticlesAsync("harbour", 2, Cancel)));
        Assert.Equal(["c", "b"], Slugs(await Store.Search.FindClaimsAsync("harbour", 2, Cancel)));
    }

    [Fact]
    public async Task Text_of_many_different_words_is_stored_and_found()
    {
        var text = string.Join(' ', Enumerable.Range(0, 300_000).Select(number => $"w{number:x}q"));
        await SaveAsync("a", null, text);

        Assert.Single(await Store.Search.FindArticlesAsync("w0q", 1, Cancel));
    }

    private Task<ArticleSaved> SaveAsync(string name, string? title, string text) =>
        Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article($"{name}.txt", text, metadata: new ArticleMetadata { Title = title }),
            Cancel
        );

    private static IEnumerable<string> Slugs(IEnumerable<SearchHit> hits) => hits.Select(hit => hit.Article.Slug);
}
