using Briefing.Analysis;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Stories;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteStoryTests : StoryTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresStoryTests(PostgresCluster cluster) : StoryTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class StoryTests : StoreTests
{
    private static readonly Caller s_caller = Caller.Process("test");

    // The dam: one report, passed on twice. The strike: two reports that disagree. The ferry: alone until another comes.
    private static readonly (string Name, string Outlet, string Date, string Text)[] s_articles =
    [
        (
            "gazette.txt",
            "Harbour Gazette",
            "2024-03-05",
            """
            Two former inspectors told the Harbour Gazette that the Aldmere dam had moved by at least four centimetres since January.

            The reservoir may have to be emptied before the spring, one of the inspectors said.
            """
        ),
        (
            "nine.txt",
            "Channel Nine",
            "2024-03-06",
            """
            The Aldmere dam has shifted four centimetres since January, the Harbour Gazette reported on Tuesday, citing inspectors.

            The reservoir will have to be emptied before the spring, the Gazette said.
            """
        ),
        (
            "strike-a.txt",
            "Evening Post",
            "2024-03-11",
            "The strike at the Lund shipyard idled 400 workers on Monday, the union's leader, Ada Brekke, said."
        ),
        (
            "strike-b.txt",
            "Radio Sund",
            "2024-03-11",
            "The strike at the Lund shipyard idled 90 workers on Monday, the yard's director, Mara Voss, said."
        ),
        (
            "ferry.txt",
            "Evening Post",
            "2024-04-02",
            "The Dorsk ferry will stop running in June, Captain Ola Lind told the Evening Post."
        ),
    ];

    [Fact]
    public async Task Articles_of_one_event_are_a_story_with_its_origins_counted()
    {
        await SaveAllAsync(s_articles);

        var page = await Store.Stories.ListAsync(null, 10, Cancel);
        var dam = await StoryOfAsync("gazette");

        Assert.Equal(["The strike at", "Two former in"], page.Items.Select(story => story.Title[..13]));
        Assert.Equal((2, 1), (dam.Info.Articles, dam.Info.Origins));
        var link = Assert.Single(dam.OriginLinks);
        Assert.Equal((SharedOriginKind.Relay, "Harbour Gazette"), (link.Kind, link.Name));
        Assert.Contains("Harbour Gazette", link.SecondQuote, StringComparison.Ordinal);
        Assert.All(dam.Claims, claim => Assert.Equal((2, 1), (claim.Articles, claim.Origins)));
        Assert.Contains(dam.Drifts, drift => drift.Kind == DriftKind.HedgeLost && drift.UpstreamQuote == "may");
        var strike = await StoryOfAsync("strike-a");
        Assert.Equal((2, 2), (strike.Info.Articles, strike.Info.Origins));
        Assert.Equal(ConflictKind.Number, Assert.Single(strike.Conflicts).Kind);
        Assert.Null((await EditionAsync("ferry")).Story);
    }

    [Fact]
    public async Task Lists_say_which_story_an_article_belongs_to()
    {
        await SaveAllAsync(s_articles);

        var items = (await Store.Articles.ListAsync(null, 10, Cancel)).Items.ToDictionary(item => item.Article.Slug);

        Assert.Equal((2, 1), (items["nine"].Story!.Articles, items["nine"].Story!.Origins));
        Assert.Equal(items["gazette"].OriginId, items["nine"].OriginId);
        Assert.NotEqual(items["strike-a"].OriginId, items["strike-b"].OriginId);
        Assert.Null(items["ferry"].Story);
        Assert.Contains(items["strike-a"].GravestFlags, flag => flag.Code == FlagCode.ConsistencyCrossDoc);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Order_of_import_does_not_matter(int seed)
    {
        await using var other = await CreateAsync();
        await SaveAllAsync(s_articles);
        var shuffled = s_articles.ToArray();
        new Random(seed).Shuffle(shuffled);

        await SaveAllAsync(shuffled, other);

        Assert.Equal(await DescribeAsync(Store), await DescribeAsync(other));
    }

    [Fact]
    public async Task Cautions_from_other_articles_are_shown_quoted_and_found()
    {
        await SaveAllAsync(s_articles);

        var flag = Assert.Single(
            (await EditionAsync("strike-b")).Reading.Flags,
            flag => flag.Code == FlagCode.ConsistencyCrossDoc
        );
        var drifts = (await EditionAsync("nine")).Reading.Flags.Where(one =>
            one.Code == FlagCode.ConsistencyChainDrift
        );

        Assert.Contains(
            "in Evening Post comes to another number: 'The strike at the Lund shipyard idled 400",
            flag.Why,
            StringComparison.Ordinal
        );
        Assert.Equal("90", flag.Spans.Single().Of(s_articles[3].Text).ToString());
        Assert.Contains(drifts, drift => drift.Why.Contains("has 'may'", StringComparison.Ordinal));
        Assert.Equal(["strike-a", "strike-b"], await FindAsync("flag:con-cross-doc"));
        Assert.Equal(["nine"], await FindAsync("flag:con-chain-drift"));
        var reading = (await EditionAsync("nine")).Reading;
        Assert.Equal(Enumerable.Range(1, reading.Flags.Length), reading.Flags.Select(one => one.Id));
    }

    [Fact]
    public async Task Changed_article_leaves_its_story_and_takes_its_cautions_along()
    {
        await SaveAllAsync(s_articles);
        var former = (await EditionAsync("strike-a")).Stamp;

        await SaveAsync(
            s_articles[3] with
            {
                Text = "Nobody at the market in Osk could remember so wet a spring, a baker said.",
            }
        );

        Assert.Null((await EditionAsync("strike-a")).Story);
        Assert.NotEqual(former, (await EditionAsync("strike-a")).Stamp);
        Assert.Empty((await EditionAsync("strike-a")).Elsewhere);
        Assert.Empty(await FindAsync("flag:con-cross-doc"));
        Assert.Single((await Store.Stories.ListAsync(null, 10, Cancel)).Items);
    }

    [Fact]
    public async Task Withdrawn_article_is_compared_no_more_until_it_is_back()
    {
        await SaveAllAsync(s_articles);
        var whole = await DescribeAsync(Store);
        var (_, claim) = await Runs.StartAsync(Store, s_caller);
        await Store.ItemWriter.WithdrawMissingAsync(
            s_caller,
            claim,
            [.. s_articles.Select(article => article.Name).Where(name => name != "strike-b.txt")],
            Cancel
        );
        await Store.RunWriter.FinishAsync(s_caller, claim, ImportRunState.Waiting, null, Cancel);
        Assert.Equal(whole, await DescribeAsync(Store));

        await Store.Decisions.ApproveAsync(s_caller, claim.RunId, null, Cancel);

        Assert.Null((await EditionAsync("strike-a")).Story);
        Assert.Empty(await FindAsync("flag:con-cross-doc"));
        Assert.Null((await Store.Decisions.RollBackAsync(s_caller, claim.RunId, Cancel)).Problem);
        Assert.Equal(whole, await DescribeAsync(Store));
    }

    [Fact]
    public async Task New_engine_compares_anew_and_doubles_nothing()
    {
        await SaveAllAsync(s_articles);
        var before = await DescribeAsync(Store);

        foreach (var article in s_articles)
        {
            await SaveAsync(article, engine: "another");
        }

        Assert.Equal(before, await DescribeAsync(Store));
    }

    [Fact]
    public async Task Stories_grow_together_and_fall_apart_with_the_article_between_them()
    {
        await SaveAllAsync(s_articles[2..]);
        var (first, second) = (
            (
                "mill-a.txt",
                "Harbour Gazette",
                "2024-03-11",
                "The fire at the Osk mill hurt nine workers on Sunday, Inspector Jon Hauk said."
            ),
            (
                "mill-b.txt",
                "Channel Nine",
                "2024-03-12",
                "The fire at the Osk mill on Sunday hurt nine workers, Dr Ines Falk said."
            )
        );
        await SaveAllAsync([first, second]);
        var (strike, mill) = (await StoryOfAsync("strike-a"), await StoryOfAsync("mill-a"));
        (string, string, string, string) both = (
            "both.txt",
            "The Courier",
            "2024-03-12",
            $"{s_articles[2].Text}\n\n{first.Item4}"
        );

        await SaveAsync(both);
        var grown = await StoryOfAsync("mill-a");
        var pointed = await Store.Stories.FindAsync(Math.Max(strike.Info.Id, mill.Info.Id), Cancel);

        Assert.NotEqual(strike.Info.Id, mill.Info.Id);
        Assert.Equal(5, grown.Info.Articles);
        Assert.Equal(grown.Info, (await StoryOfAsync("strike-b")).Info);
        Assert.Equal(grown.Info, pointed!.Info);
        await SaveAsync(both with { Item4 = "A quiet day in Osk." });
        Assert.Equal(
            (2, 2),
            ((await StoryOfAsync("strike-a")).Info.Articles, (await StoryOfAsync("mill-b")).Info.Articles)
        );
        Assert.Equal(2, (await Store.Stories.ListAsync(null, 10, Cancel)).Total);
    }

    [Fact]
    public async Task Another_server_sees_new_links_on_pages_that_it_keeps()
    {
        await using var server = Store.Sibling();
        await SaveAsync(s_articles[2]);
        Assert.Empty((await server.Articles.FindEditionAsync("strike-a", Cancel))!.Elsewhere);

        await SaveAsync(s_articles[3]);

        var elsewhere = Assert.Single((await server.Articles.FindEditionAsync("strike-a", Cancel))!.Elsewhere);
        Assert.Equal(("strike-b", ClaimLinkType.Contradicts), (elsewhere.Other.Article.Slug, elsewhere.Type));
    }

    [Fact]
    public async Task Article_stored_before_there_was_comparison_is_compared_when_it_is_read_anew()
    {
        await SaveAllAsync(s_articles);
        var whole = await DescribeAsync(Store);
        await using (var db = Store.Provider.CreateContext())
        {
            await db.Flags.Where(flag => flag.OtherArticleId != null).ExecuteDeleteAsync(Cancel);
            await db.ArticleLinks.ExecuteDeleteAsync(Cancel);
            await db.ArticleKeys.ExecuteDeleteAsync(Cancel);
            await db.ArticleDigests.ExecuteDeleteAsync(Cancel);
        }

        foreach (var article in s_articles)
        {
            await SaveAsync(article, engine: "another");
        }

        Assert.Equal(whole, await DescribeAsync(Store));
    }

    [Fact]
    public async Task Stories_are_paged_without_gaps_or_repeats()
    {
        for (var number = 1; number <= 5; number++)
        {
            foreach (var outlet in (string[])["Evening Post", "Radio Sund"])
            {
                var name = $"{new string((char)('a' + number), 6)}olm";
                await SaveAsync(
                    (
                        $"{number}-{outlet}.txt",
                        outlet,
                        $"2024-0{number}-01",
                        $"The {char.ToUpperInvariant(name[0])}{name[1..]} tunnel was flooded on Friday, engineer Tor {(char)('A' + number)}lsen said."
                    )
                );
            }
        }

        var seen = new List<DateTimeOffset>();
        string? after = null;
        do
        {
            var page = await Store.Stories.ListAsync(after, 2, Cancel);
            Assert.Equal(5, page.Total);
            seen.AddRange(page.Items.Select(story => story.NewestAt));
            after = page.Next;
        } while (after is not null);

        Assert.Equal([5, 4, 3, 2, 1], seen.Select(moment => moment.Month));
    }

    private async Task<string> DescribeAsync(TestStore store)
    {
        var lines = new List<string>();
        foreach (var article in s_articles)
        {
            var edition = (
                await store.Articles.FindEditionAsync(Path.GetFileNameWithoutExtension(article.Name), Cancel)
            )!;
            lines.Add($"{article.Name}: {edition.Story?.Title} {edition.Story?.Articles} {edition.Story?.Origins}");
            lines.AddRange(
                edition.Elsewhere.Select(link =>
                    $"  {link.ClaimId} {link.Type} {link.Other.Article.Slug} {link.Other.Claim.Id} {link.Other.Quote} {link.Origin} {link.OriginName} {link.Score} {link.Why}"
                )
            );
            lines.AddRange(edition.Reading.Flags.Select(flag => $"  {flag.Id} {flag.Code} {flag.ClaimId} {flag.Why}"));
        }

        return string.Join('\n', lines);
    }

    private async Task SaveAllAsync(
        IEnumerable<(string Name, string Outlet, string Date, string Text)> articles,
        TestStore? store = null
    )
    {
        foreach (var article in articles)
        {
            await SaveAsync(article, store: store);
        }
    }

    private async Task SaveAsync(
        (string Name, string Outlet, string Date, string Text) article,
        string? engine = null,
        TestStore? store = null
    )
    {
        var metadata = new ArticleMetadata { Outlet = article.Outlet, Published = article.Date };
        var reading = AnalysisPipeline.Default.Analyze(article.Text, metadata, Cancel);
        await (store ?? Store).ArticleWriter.SaveAsync(
            s_caller,
            Samples.Article(article.Name, engine is null ? reading : reading with { EngineVersion = engine }),
            Cancel
        );
    }

    private async Task<Edition> EditionAsync(string slug) => (await Store.Articles.FindEditionAsync(slug, Cancel))!;

    private async Task<Story> StoryOfAsync(string slug) =>
        (await Store.Stories.FindAsync((await EditionAsync(slug)).Story!.Id, Cancel))!;

    private async Task<IEnumerable<string>> FindAsync(string query)
    {
        Assert.True(ClaimQuery.TryParse(query, out var parsed, out _));
        var page = await Store.Claims.FindAsync(parsed, ClaimOrder.NewestFirst, null, 50, Cancel);
        return page.Items.Select(hit => hit.Article.Slug).Distinct().Order(StringComparer.Ordinal);
    }
}
