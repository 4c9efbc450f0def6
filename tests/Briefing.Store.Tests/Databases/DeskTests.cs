using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Store.Search;
using Briefing.Store.Tests.Databases.Accounts;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteDeskTests : DeskTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresDeskTests(PostgresCluster cluster) : DeskTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>A reader's own list and searches.</summary>
public abstract class DeskTests : StoreTests
{
    [Fact]
    public async Task List_has_what_is_unread_first_and_pages_through_each_article_once()
    {
        var reader = await AccountScope.CreateAsync(Store, "reader", AccountRole.Analyst);
        await SaveAsync("a", "b", "c", "d", "e");
        await Store.Marks.MarkReadAsync(reader, ["e", "b", "nowhere"], true, Cancel);

        var all = await Store.Desk.ListAsync(reader, DeskFilter.All, null, 10, Cancel);
        Assert.Equal(["d", "c", "a", "e", "b"], Slugs(all));
        Assert.Equal([false, false, false, true, true], all.Items.Select(item => item.IsRead));
        Assert.Equal((5, 3, 0), (all.Total, all.Unread, all.Starred));
        Assert.Null(all.Next);

        foreach (var size in Enumerable.Range(1, 4))
        {
            var seen = new List<string>();
            string? after = null;
            do
            {
                var page = await Store.Desk.ListAsync(reader, DeskFilter.All, after, size, Cancel);
                seen.AddRange(Slugs(page));
                after = page.Next;
            } while (after is not null);

            Assert.Equal(["d", "c", "a", "e", "b"], seen);
        }

        Assert.Equal(["d", "c", "a"], Slugs(await Store.Desk.ListAsync(reader, DeskFilter.Unread, null, 10, Cancel)));
    }

    [Fact]
    public async Task Marks_are_each_readers_own_and_can_be_taken_back()
    {
        var one = await AccountScope.CreateAsync(Store, "one", AccountRole.Analyst);
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Analyst);
        await SaveAsync("a", "b");
        await Store.Marks.MarkReadAsync(one, ["a", "b"], true, Cancel);
        await Store.Marks.StarAsync(one, "a", true, Cancel);
        await Store.Marks.StarAsync(one, "a", true, Cancel);

        var starred = await Store.Desk.ListAsync(one, DeskFilter.Starred, null, 10, Cancel);
        Assert.Equal(["a"], Slugs(starred));
        Assert.True(starred.Items[0].IsRead);
        Assert.Equal((2, 0, 1), (starred.Total, starred.Unread, starred.Starred));
        var others = await Store.Desk.ListAsync(other, DeskFilter.All, null, 10, Cancel);
        Assert.Equal((2, 0), (others.Unread, others.Starred));

        await Store.Marks.MarkReadAsync(one, ["a"], false, Cancel);
        await Store.Marks.StarAsync(one, "a", false, Cancel);
        var back = await Store.Desk.ListAsync(one, DeskFilter.All, null, 10, Cancel);
        Assert.Equal((1, 0), (back.Unread, back.Starred));
        Assert.Equal(ArticleMark.None, await Store.Desk.FindMarkAsync(one, back.Items[0].Summary.Article.Id, Cancel));
    }

    [Fact]
    public async Task Article_is_unread_again_when_its_text_changed_and_not_when_it_was_only_read_anew()
    {
        var reader = await AccountScope.CreateAsync(Store, "reader", AccountRole.Analyst);
        await SaveAsync(Samples.Article("a.txt"));
        await Store.Marks.MarkReadAsync(reader, ["a"], true, Cancel);

        await SaveAsync(Samples.Article("a.txt", engine: "2"));
        Assert.True(Assert.Single((await ListAsync(reader)).Items).IsRead);

        await SaveAsync(Samples.Article("a.txt", "The mayor said something else."));
        var changed = Assert.Single((await ListAsync(reader)).Items);
        Assert.False(changed.IsRead);
        Assert.True(changed.IsChanged);
    }

    [Fact]
    public async Task Saved_search_is_kept_renamed_and_removed_by_its_owner_alone()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Admin);
        var id = (
            await Store.SavedSearchWriter.CreateAsync(owner, "Bridges", Query("bridge -flag:any"), Cancel)
        )!.Value;

        var kept = Assert.Single(await Store.SavedSearches.ListAsync(owner, Cancel));
        Assert.Equal((id, "Bridges", "bridge -flag:any"), (kept.Id, kept.Name, kept.Query));
        Assert.Equal(Store.Clock.GetUtcNow(), kept.SeenAt);
        Assert.Empty(await Store.SavedSearches.ListAsync(other, Cancel));
        Assert.False(await Store.SavedSearchWriter.RenameAsync(other, id, "Mine", Cancel));
        Assert.False(await Store.SavedSearchWriter.DeleteAsync(other, id, Cancel));
        Assert.False(await Store.SavedSearchWriter.MarkSeenAsync(other, id, Cancel));

        Assert.True(await Store.SavedSearchWriter.RenameAsync(owner, id, "Closed bridges", Cancel));
        Assert.Equal("Closed bridges", Assert.Single(await Store.SavedSearches.ListAsync(owner, Cancel)).Name);
        Assert.True(await Store.SavedSearchWriter.DeleteAsync(owner, id, Cancel));
        Assert.False(await Store.SavedSearchWriter.DeleteAsync(owner, id, Cancel));
        Assert.Empty(await Store.SavedSearches.ListAsync(owner, Cancel));
    }

    [Fact]
    public async Task No_more_searches_are_kept_than_may_be()
    {
        var owner = await AccountScope.CreateAsync(Store, "owner", AccountRole.Analyst);
        for (var i = 0; i < SavedSearchWriter.MaxSearches; i++)
        {
            Assert.NotNull(await Store.SavedSearchWriter.CreateAsync(owner, "Same", ClaimQuery.All, Cancel));
        }

        Assert.Null(await Store.SavedSearchWriter.CreateAsync(owner, "Same", ClaimQuery.All, Cancel));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("bridge", 2)]
    [InlineData("bridge tunnel", 0)]
    [InlineData("bridge OR tunnel", 3)]
    [InlineData("bridge -flag:any", 0)]
    [InlineData("by:\"the mayor\"", 3)]
    [InlineData("date:2023", 0)]
    public async Task New_claims_of_a_query_are_those_of_revisions_since_it_was_seen(string query, int expected)
    {
        await SaveAsync(Samples.Article("old.txt", "The mayor said the bridge would close."));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        var seen = Store.Clock.GetUtcNow();
        Assert.Equal(0, await Store.Claims.CountNewAsync(Query(query), seen, 100, Cancel));

        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SaveAsync(Samples.Article("one.txt", "The mayor said the bridge would open."));
        await SaveAsync(Samples.Article("two.txt", "The mayor said the bridges would open."));
        await SaveAsync(Samples.Article("three.txt", "The mayor said the tunnel would open."));
        // Read anew by another engine: nothing new is in it.
        await SaveAsync(Samples.Article("old.txt", "The mayor said the bridge would close.", engine: "2"));

        Assert.Equal(expected, await Store.Claims.CountNewAsync(Query(query), seen, 100, Cancel));
        Assert.Equal(Math.Min(expected, 1), await Store.Claims.CountNewAsync(Query(query), seen, 1, Cancel));
    }

    [Fact]
    public async Task News_are_the_articles_that_came_or_changed_since_a_place()
    {
        Assert.Equal(0, await Store.News.FindLatestAsync(Cancel));
        await SaveAsync("a", "b");
        var since = await Store.News.FindLatestAsync(Cancel);
        Assert.Equal(new News(since, 0, 0), await Store.News.CountSinceAsync(since, Cancel));

        await SaveAsync("c");
        await SaveAsync(Samples.Article("c.txt", "The mayor said something else."));
        await SaveAsync(Samples.Article("a.txt", "The mayor said something else."));
        await SaveAsync(Samples.Article("a.txt", "The mayor said something else.", engine: "2"));

        var news = await Store.News.CountSinceAsync(since, Cancel);
        Assert.Equal((1, 1), (news.Created, news.Changed));
        Assert.Equal(news.Latest, await Store.News.FindLatestAsync(Cancel));
        Assert.True(news.Latest > since);
    }

    private static ClaimQuery Query(string text)
    {
        Assert.True(ClaimQuery.TryParse(text, out var query, out var error), error?.Message);
        return query;
    }

    private static IEnumerable<string> Slugs(DeskPage page) => page.Items.Select(item => item.Summary.Article.Slug);

    private Task<DeskPage> ListAsync(Caller reader) => Store.Desk.ListAsync(reader, DeskFilter.All, null, 10, Cancel);

    private async Task SaveAsync(params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            await SaveAsync(Samples.Article(slug + ".txt", $"The mayor said {slug} would close."));
        }
    }

    private Task<Writing.ArticleSaved> SaveAsync(Writing.ArticleSave article) =>
        Store.ArticleWriter.SaveAsync(Caller.Process("test"), article, Cancel);
}
