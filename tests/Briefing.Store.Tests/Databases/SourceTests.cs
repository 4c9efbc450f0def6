using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Profiles;
using Briefing.Store.Writing;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteSourceTests : SourceTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresSourceTests(PostgresCluster cluster) : SourceTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>The samples' chain: the article, Ada Holm (named), the mayor (not named, possibly not so).</summary>
public abstract class SourceTests : StoreTests
{
    [Fact]
    public async Task Sources_are_counted_over_articles_and_paged_through_once()
    {
        await SaveAsync("a", 3);
        await SaveAsync("b", 1);

        var all = await Store.Sources.ListAsync(null, 10, Cancel);
        Assert.Equal(
            [new SourceSummary("the mayor", false, 2, 4, 0, 4), new SourceSummary("Ada Holm", true, 2, 0, 4, 0)],
            all.Items
        );
        Assert.Null(all.Next);
        Assert.Null(all.ArticlesLookedAt);

        var first = await Store.Sources.ListAsync(null, 1, Cancel);
        var second = await Store.Sources.ListAsync(first.Next, 1, Cancel);
        Assert.Equal(all.Items, [.. first.Items, .. second.Items]);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task List_looks_at_the_newest_articles_alone_and_says_so()
    {
        await SaveAsync("a", 3);
        Store.Clock.Advance(TimeSpan.FromDays(1));
        await SaveAsync("b", 1);

        var page = await new SourceReader(Store.Provider, 1).ListAsync(null, 10, Cancel);

        Assert.Equal(1, page.ArticlesLookedAt);
        Assert.Equal([1, 0], page.Items.Select(source => source.Claims));
    }

    [Fact]
    public async Task Profile_tells_what_a_source_said_through_whom_and_how_firmly()
    {
        await SaveAsync("a", 3);
        await SaveAsync("b", 1);

        var mayor = (await Store.Sources.FindAsync("the mayor", null, 3, Cancel))!;
        Assert.Equal((2, 0, 4), (mayor.Articles, mayor.NamedIn, mayor.Mentions));
        Assert.Equal((4, 0), (mayor.Holds, mayor.Relays));
        Assert.Equal([new StanceCount(Factuality.PossibleNegative, 4)], mayor.Stances);
        Assert.Equal([new NameCount("Ada Holm", 4)], mayor.Through);
        Assert.Equal([new NameCount("her", 2), new NameCount("the town's mayor", 2)], mayor.Aliases);
        Assert.Equal(["b1", "a1", "a2"], mayor.Claims.Select(hit => hit.Article.Slug + hit.Claim.Id));
        var next = (await Store.Sources.FindAsync("the mayor", mayor.Next, 3, Cancel))!;
        Assert.Equal(["a3"], next.Claims.Select(hit => hit.Article.Slug + hit.Claim.Id));
        Assert.Null(next.Next);

        var relay = (await Store.Sources.FindAsync("Ada Holm", null, 3, Cancel))!;
        Assert.Equal((2, 0, 4), (relay.NamedIn, relay.Holds, relay.Relays));
        Assert.Empty(relay.Through);
        Assert.Null(await Store.Sources.FindAsync("ADA HOLM", null, 3, Cancel));
        Assert.Null(await Store.Sources.FindAsync("nobody\0\ud800", null, 3, Cancel));
    }

    [Fact]
    public async Task Ledger_sets_what_an_actor_says_in_public_against_what_it_holds_in_private()
    {
        await SaveAsync(
            "a",
            3,
            new ClaimRelation(1, 3, RelationType.Contradicts, RelationSubtypes.PublicPrivate, "Publicly, privately."),
            new ClaimRelation(1, 2, RelationType.Contradicts, "else", "Something else.")
        );

        var mayor = (await Store.Sources.FindAsync("the mayor", null, 3, Cancel))!;

        var pair = Assert.Single(mayor.Ledger);
        Assert.Equal((1, 3, "Publicly, privately."), (pair.Public.Claim.Id, pair.Private.Claim.Id, pair.Why));
    }

    [Fact]
    public async Task Ledger_leaves_out_pairs_that_do_not_concern_the_actor()
    {
        var reading = Samples.Reading("The bridge stands.", "1", ArticleMetadata.Unstated);
        var own = reading.Claims[0] with { Chain = [reading.Claims[0].Chain[0]], Commitments = [] };
        await SaveAsync(
            reading with
            {
                Claims = [own, own with { Id = 2 }],
                Relations = [new ClaimRelation(1, 2, RelationType.Contradicts, RelationSubtypes.PublicPrivate, "So.")],
            },
            "a"
        );

        Assert.Empty((await Store.Sources.FindAsync("the mayor", null, 3, Cancel))!.Ledger);
    }

    private Task<ArticleSaved> SaveAsync(string name, int claims, params ImmutableArray<ClaimRelation> relations)
    {
        var reading = Samples.Reading("The mayor is said to doubt it.", "1", ArticleMetadata.Unstated);
        return SaveAsync(
            reading with
            {
                Claims =
                [
                    .. Enumerable
                        .Range(1, claims)
                        .Select(id => reading.Claims[0] with { Id = id, Content = [new TextSpan(0, 3)] }),
                ],
                Relations = relations,
            },
            name
        );
    }

    private Task<ArticleSaved> SaveAsync(AnalyzedDocument reading, string name) =>
        Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article($"{name}.txt", reading), Cancel);
}
