using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteArticleTests : ArticleTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresArticleTests(PostgresCluster cluster) : ArticleTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class ArticleTests : StoreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Reading_of_any_text_is_given_back_exactly(int seed)
    {
        var article = Samples.Article("a.txt", Samples.Random(seed));

        var saved = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), article, Cancel);
        var edition = await Store.Articles.FindEditionAsync(saved.Slug, Cancel);

        Assert.Equal(Samples.Show(article.Reading), Samples.Show(edition!.Reading));
    }

    [Fact]
    public async Task What_is_not_stated_stays_unknown_and_the_opening_words_stand_for_the_title()
    {
        var text = string.Join(' ', Enumerable.Repeat("Nobody expected the ferry", 10));

        var saved = await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("Ferry Zürich.TXT", text),
            Cancel
        );
        var article = (await Store.Articles.FindEditionAsync("ferry-zurich", Cancel))!.Article;

        Assert.Equal("ferry-zurich", saved.Slug);
        Assert.Equal(ArticleMetadata.Unstated, article.Metadata);
        Assert.Equal("Nobody expected the ferry Nobody expected the ferry Nobody…", article.DisplayTitle);
        Assert.False(article.TitleIsStated);
    }

    [Fact]
    public async Task Same_bytes_and_engine_change_nothing()
    {
        var first = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);
        var before = await Store.Articles.FindEditionAsync(first.Slug, Cancel);
        Store.Clock.Advance(TimeSpan.FromHours(1));

        var second = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);

        Assert.Equal((ImportOutcome.Created, ImportOutcome.Unchanged), (first.Outcome, second.Outcome));
        Assert.Same(before, await Store.Articles.FindEditionAsync(first.Slug, Cancel));
    }

    [Fact]
    public async Task New_bytes_make_a_new_revision_and_keep_the_address()
    {
        var first = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);
        var before = await Store.Articles.FindEditionAsync(first.Slug, Cancel);

        var second = await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("a.txt", "The mayor denied it."),
            Cancel
        );
        var after = await Store.Articles.FindEditionAsync(first.Slug, Cancel);

        Assert.Equal((ImportOutcome.Updated, first.Slug, 2), (second.Outcome, second.Slug, second.Revision));
        Assert.Equal("The mayor denied it.", after!.Reading.Text);
        Assert.NotEqual(before!.Stamp, after.Stamp);
        Assert.Equal(2, after.Article.Revision);
    }

    [Fact]
    public async Task New_engine_replaces_the_reading_of_the_same_revision()
    {
        var first = await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("a.txt", engine: "1"),
            Cancel
        );
        await Store.Articles.FindEditionAsync(first.Slug, Cancel);

        var second = await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("a.txt", engine: "2"),
            Cancel
        );
        var edition = await Store.Articles.FindEditionAsync(first.Slug, Cancel);

        Assert.Equal((ImportOutcome.Updated, 1), (second.Outcome, second.Revision));
        Assert.Equal("2", edition!.Article.EngineVersion);
        Assert.Single(edition.Reading.Claims);
    }

    [Fact]
    public async Task Another_server_sees_the_change_at_once()
    {
        await using var other = Store.Sibling();
        var saved = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);
        await other.Articles.FindEditionAsync(saved.Slug, Cancel);

        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt", "It reopened."), Cancel);

        Assert.Equal("It reopened.", (await other.Articles.FindEditionAsync(saved.Slug, Cancel))!.Reading.Text);
    }

    [Fact]
    public async Task Seed_is_known_by_its_exact_name()
    {
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("Nørd/a.txt"), Cancel);

        var seed = await Store.ArticleWriter.FindSeedAsync("Nørd/a.txt", Cancel);

        Assert.Equal(("Nørd/a.txt", "n-rd-a", "1"), (seed!.SeedName, seed.Slug, seed.EngineVersion));
        Assert.Null(await Store.ArticleWriter.FindSeedAsync("nørd/a.txt", Cancel));
    }

    [Fact]
    public async Task Names_that_fold_to_one_slug_get_numbers()
    {
        var slugs = new List<string>();
        foreach (var name in (string[])["a b.txt", "A-B.md", "a_b.txt", "..txt", "🚀.txt"])
        {
            slugs.Add(
                (await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article(name), Cancel)).Slug
            );
        }

        Assert.Equal(["a-b", "a-b-2", "a-b-3", "article", "article-2"], slugs);
    }

    [Fact]
    public async Task List_is_newest_first_by_stated_date_and_pages_without_gaps_or_repeats()
    {
        for (var day = 1; day <= 9; day++)
        {
            Store.Clock.Advance(TimeSpan.FromMinutes(1));
            var published = day % 3 == 0 ? null : $"2023-12-0{day}";
            await Store.ArticleWriter.SaveAsync(
                Caller.Process("test"),
                Samples.Article($"{day}.txt", metadata: new ArticleMetadata { Published = published }),
                Cancel
            );
        }

        var names = new List<string>();
        string? after = null;
        do
        {
            var page = await Store.Articles.ListAsync(after, 2, Cancel);
            Assert.Equal(9, page.Total);
            names.AddRange(page.Items.Select(item => item.Article.SeedName));
            after = page.Next;
        } while (after is not null);

        Assert.Equal(["9.txt", "6.txt", "3.txt", "8.txt", "7.txt", "5.txt", "4.txt", "2.txt", "1.txt"], names);
    }

    [Fact]
    public async Task Nonsense_for_a_page_gives_the_first_page()
    {
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);

        Assert.Single((await Store.Articles.ListAsync("'; DROP TABLE articles", 10, Cancel)).Items);
        Assert.Single((await Store.Articles.ListAsync("9999999999999999999-1", 10, Cancel)).Items);
    }

    [Fact]
    public async Task List_counts_claims_and_sources_and_shows_the_gravest_flags()
    {
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);

        var item = Assert.Single((await Store.Articles.ListAsync(null, 10, Cancel)).Items);

        Assert.Equal((1, 2, 1), (item.Claims, item.Sources, item.NamedSources));
        Assert.Equal(
            [
                new FlagCount(FlagCode.ConsistencyDisputed, FlagSeverity.High, 1),
                new FlagCount(FlagCode.SourceAnonymous, FlagSeverity.Medium, 2),
                new FlagCount(FlagCode.DocumentNoMetadata, FlagSeverity.Info, 1),
            ],
            item.GravestFlags
        );
    }

    [Fact]
    public async Task Reader_meanwhile_sees_the_old_reading_or_the_new_never_half()
    {
        var saved = await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("a.txt", Samples.Random(0)),
            Cancel
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var whole = Enumerable.Range(0, 12).Select(seed => Samples.Show(Samples.Random(seed))).ToHashSet();
        var reading = Task.Run(
            async () =>
            {
                var seen = new HashSet<string>();
                while (!stop.IsCancellationRequested)
                {
                    await using var other = Store.Sibling();
                    var edition = await other.Articles.FindEditionAsync(saved.Slug, Cancel);
                    seen.Add(Samples.Show(edition!.Reading));
                }

                return seen;
            },
            Cancel
        );

        for (var seed = 1; seed < 12; seed++)
        {
            await Store.ArticleWriter.SaveAsync(
                Caller.Process("test"),
                Samples.Article("a.txt", Samples.Random(seed)),
                Cancel
            );
        }

        await stop.CancelAsync();
        Assert.Subset(whole, await reading);
    }

    [Fact]
    public async Task Writers_of_one_article_take_turns()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    Task.Run(
                        () =>
                            Store.ArticleWriter.SaveAsync(
                                Caller.Process("test"),
                                Samples.Article("a.txt", $"Text {number}."),
                                Cancel
                            ),
                        Cancel
                    )
                )
        );

        Assert.Equal(8, (await Store.Articles.FindEditionAsync("a", Cancel))!.Article.Revision);
    }

    [Fact]
    public async Task Cancelled_save_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), cancelled.Token)
        );

        Assert.Empty((await Store.Articles.ListAsync(null, 10, Cancel)).Items);
        Assert.Null(await Store.Articles.FindEditionAsync("a", Cancel));
    }
}
