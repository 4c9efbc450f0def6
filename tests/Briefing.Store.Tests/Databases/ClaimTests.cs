using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Search;
using Briefing.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteClaimTests : ClaimTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresClaimTests(PostgresCluster cluster) : ClaimTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>Three articles: ferry (September, Gazette), bridge (December, Gazette), tower (no date, no outlet, so of March).</summary>
public abstract class ClaimTests : StoreTests
{
    // One database for all: a database apiece would take minutes.
    private static readonly (string Query, string Expected)[] s_cases =
    [
        ("", "t1 b1 b2 f1 f2 f3"),
        ("ferry", "f1 f2"),
        ("ferries -late", "f2"),
        ("-ferry", "t1 b1 b2 f3"),
        ("ferry OR tower", "t1 f1 f2"),
        ("(ferry OR tower) source:holm", "t1 f1"),
        ("ferry OR source:pilots", "b1 f1 f2"),
        ("-(ferry OR tower)", "b1 b2 f3"),
        ("ferry OR -source:holm", "b1 b2 f1 f2 f3"),
        ("-(-ferry -tower)", "t1 f1 f2"),
        ("-(depth:0 OR named:no)", "t1 b2 f1"),
        ("depth:2..1", ""),
        ("depth:>900", ""),
        ("date:2023-12 OR source:holm", "t1 b1 b2 f1"),
        ("-(date:2023-12 OR ferry)", "t1 f3"),
        ("-(date:2023-12 bridges)", "t1 f1 f2 f3"),
        ("-outlet:nowhere ferry", "f1 f2"),
        ("outlet:nowhere", ""),
        ("source:\"holm the\"", ""),
        ("ferry -source:holm", "f2"),
        ("\"is late\"", "f1"),
        ("\"late is\"", ""),
        ("source:HOLM", "t1 f1"),
        ("source:\"the mayor\"", "t1 f1"),
        ("source:élodie", "b2"),
        ("source:ÉLODIE", "b2"),
        ("by:holm", ""),
        ("by:\"ada holm\"", "t1 f1"),
        ("by:\"Radio North\"", ""),
        ("by:\"the article\"", ""),
        ("source:%", ""),
        ("source:_", ""),
        ("source:\"the article\"", ""),
        ("actor:ada", "t1 f1"),
        ("actor:\"the bridge\"", "b1"),
        ("outlet:gazette", "b1 b2 f1 f2 f3"),
        ("-outlet:gazette", "t1"),
        ("outlet:\"  COAST   gaz\"", "b1 b2 f1 f2 f3"),
        ("flag:src-anonymous", "b1"),
        ("flag:src", "b1"),
        ("flag:any", "b1 f2"),
        ("-flag:any", "t1 b2 f1 f3"),
        ("depth:0", "f2 f3"),
        ("depth:>1", "b1"),
        ("depth:1..2", "t1 b1 b2 f1"),
        ("stance:denied", "b2"),
        ("stance:certain", "t1 f1 f2 f3"),
        ("stance:hedged", "b1"),
        ("kind:own", "f2"),
        ("kind:presupposed", "f3"),
        ("named:yes", "t1 b2 f1"),
        ("named:no", "b1"),
        ("date:2023-12", "b1 b2"),
        ("date:2023-09..2023-12", "b1 b2 f1 f2 f3"),
        ("date:>2023", "t1"),
        ("date:<2023-12 OR date:2024", "t1 f1 f2 f3"),
        ("-date:2023", "t1"),
        ("outlet:gazette depth:1 stance:denied date:2023-12 bridges", "b2"),
    ];

    private static readonly (ClaimOrder Order, string[] Expected)[] s_orders =
    [
        (
            ClaimOrder.NewestFirst,
            ["03-03 1", "03-03 2", "03-02 1", "03-02 2", "03-02 1", "03-02 2", "01-01 1", "01-01 2"]
        ),
        (
            ClaimOrder.OldestFirst,
            ["01-01 1", "01-01 2", "03-02 1", "03-02 2", "03-02 1", "03-02 2", "03-03 1", "03-03 2"]
        ),
    ];

    [Fact]
    public async Task Query_finds_the_claims_that_answer_it()
    {
        await SaveAllAsync();

        foreach (var (query, expected) in s_cases)
        {
            Assert.Equal((query, expected), (query, Show(await FindAsync(Store.Claims, query))));
            var oldestFirst = expected.Split(' ').GroupBy(id => id[..Math.Min(1, id.Length)]).Reverse();
            Assert.Equal(
                (query, string.Join(' ', oldestFirst.SelectMany(group => group))),
                (query, Show(await FindAsync(Store.Claims, query, ClaimOrder.OldestFirst)))
            );
        }
    }

    [Fact]
    public async Task Pages_tell_every_claim_once_and_in_order()
    {
        for (var i = 0; i < 7; i++)
        {
            await SaveAsync(
                $"a{i}",
                new ArticleMetadata { Published = i < 4 ? "2024-01-05" : null },
                [.. Enumerable.Range(1, 3).Select(id => Claim(id, $"The harbour number {id} closed.", ["Ada Holm"]))]
            );
        }

        foreach (var text in (string[])["", "harbour", "harbour source:holm", "depth:1"])
        {
            foreach (var order in Enum.GetValues<ClaimOrder>())
            {
                var whole = await FindAsync(Store.Claims, text, order);
                Assert.Equal(21, whole.Items.Count);
                Assert.Equal(whole.Items.Select(Id), await FindAllAsync(Store.Claims, text, order));
                Assert.Equal(21, whole.Total);
            }
        }
    }

    [Fact]
    public async Task Claims_stand_in_the_order_of_the_dates_whatever_the_order_of_import()
    {
        foreach (var day in (string[])["2024-03-02", "2024-03-03", "2023-01-01", "2024-03-02"])
        {
            await SaveAsync(
                $"a{day}-{Guid.NewGuid():N}",
                new ArticleMetadata { Published = day },
                [Claim(1, "The harbour closed.", ["Jo"]), Claim(2, "The harbour opened.", ["Jo"])]
            );
        }

        foreach (var (order, expected) in s_orders)
        {
            var page = await FindAsync(Store.Claims, "harbour", order);
            Assert.Equal(expected, page.Items.Select(hit => $"{hit.Article.Metadata.Published?[5..]} {hit.Claim.Id}"));
        }
    }

    [Fact]
    public async Task What_was_stored_before_keys_told_the_time_is_found_after_a_start()
    {
        await SaveAllAsync();
        await SaveAsync("tower", ArticleMetadata.Unstated, [Claim(1, "The tower fell.", ["Ada Holm"])], "other");
        await using (var db = Store.Provider.CreateContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE claims SET key = revision_id * 100 + id, terms = 'ferri tower bridg'",
                Cancel
            );
            await db.Database.ExecuteSqlAsync($"DELETE FROM article_terms", Cancel);
        }

        await new StoreMigrator(Store.Provider).MigrateAsync(Cancel);

        Assert.Equal("t1 b1 b2 f1 f2 f3", Show(await FindAsync(Store.Claims, "")));
        Assert.Equal("t1 f1", Show(await FindAsync(Store.Claims, "source:mayor")));
        Assert.Equal("t1", Show(await FindAsync(Store.Claims, "tower")));
        Assert.Equal("", Show(await FindAsync(Store.Claims, "stands")));
        Assert.Equal(2, (await Store.Search.FindArticlesAsync("says", 10, Cancel)).Count);
        Assert.Single(await Store.Search.FindArticlesAsync("other", 10, Cancel));
    }

    [Fact]
    public async Task Hit_carries_its_chain_its_flags_and_what_matches()
    {
        await SaveAllAsync();

        var page = await FindAsync(Store.Claims, "bridges source:pilots");

        var hit = Assert.Single(page.Items);
        Assert.Equal(1, page.Total);
        Assert.Equal(["the article", "Radio North", "two pilots"], hit.Claim.Chain.Select(hop => hop.Name));
        Assert.Equal(new Commitment(2, Factuality.PossiblePositive), hit.Claim.Commitments[^1]);
        Assert.Equal(FlagCode.SourceAnonymous, Assert.Single(hit.Flags).Code);
        Assert.Equal("bridge", Assert.Single(hit.Matches).Of(hit.Claim.Proposition).ToString());
    }

    [Fact]
    public async Task Claims_of_earlier_revisions_are_not_found()
    {
        await SaveAsync("a", ArticleMetadata.Unstated, [Claim(1, "The harbour closed.", ["Ada Holm"])], "one");
        await SaveAsync("a", ArticleMetadata.Unstated, [Claim(1, "The airport closed.", ["Ada Holm"])], "two");

        Assert.Empty((await FindAsync(Store.Claims, "harbour")).Items);
        Assert.Single((await FindAsync(Store.Claims, "source:holm")).Items);
    }

    [Fact]
    public async Task Anything_typed_is_safe()
    {
        await SaveAllAsync();
        string[] texts =
        [
            "source:\"'; DROP TABLE claims; --\"",
            "source:\"!_%\\\"",
            "source:\"\0\ud800 {0} {\"",
            "outlet:\"\0\ud800 {1}\"",
            "{0} ' & | ! <-> zebra",
        ];
        foreach (var text in texts)
        {
            Assert.Empty(
                (await Store.Claims.FindAsync(Parse(text), ClaimOrder.NewestFirst, "1-2-x", 10, Cancel)).Items
            );
        }

        Assert.Equal(6, (await FindAsync(Store.Claims, "")).Items.Count);
    }

    [Fact]
    public async Task Facets_count_the_claims_of_a_query_and_their_filters_find_as_many()
    {
        await SaveAllAsync();

        var facets = await Store.Claims.CountAsync(Parse("-tower"), ClaimOrder.NewestFirst, Cancel);
        Assert.True(facets.IsAll);
        Assert.Equal(5, facets.Counted);
        Assert.Equal(
            [
                "by:\"Ada Holm\" 1",
                "by:\"two pilots\" 1",
                "by:\"Élodie Marchand\" 1",
                "outlet:\"The Coast Gazette\" 5",
                "flag:lng-loaded 1",
                "flag:src-anonymous 1",
                "stance:certain 3",
                "stance:denied 1",
                "stance:possible 1",
                "kind:attributed 3",
                "kind:presupposed 1",
                "kind:own 1",
                "depth:0 2",
                "depth:1 2",
                "depth:2 1",
            ],
            facets.Counts.Select(count => $"{count.Filter} {count.Count}")
        );
        foreach (var count in facets.Counts)
        {
            Assert.Equal(count.Count, (await FindAsync(Store.Claims, $"-tower {count.Filter}")).Items.Count);
        }

        var few = await Store.Claims.CountAsync(Parse("ferry kind:own"), ClaimOrder.OldestFirst, Cancel);
        Assert.Equal(1, few.Counted);
    }

    private async Task SaveAllAsync()
    {
        await SaveAsync(
            "ferry",
            new ArticleMetadata { Outlet = "The Coast Gazette", Published = "2023-09" },
            [
                Claim(1, "The ferry is late.", ["Ada Holm"]),
                Claim(2, "Ferries wait.", []) with
                {
                    Kind = ClaimKind.Unattributed,
                },
                Claim(3, "The harbour is full.", []) with
                {
                    Kind = ClaimKind.Presupposed,
                },
            ],
            flags: [(2, FlagCode.LanguageLoaded)]
        );
        await SaveAsync(
            "bridge",
            new ArticleMetadata { Outlet = "The Coast Gazette", Published = "2023-12-24" },
            [
                Claim(1, "The bridge may fall.", ["Radio North", "two pilots"], Factuality.PossiblePositive),
                Claim(2, "Bridges fall.", ["Élodie Marchand"], Factuality.CertainNegative),
            ],
            flags: [(1, FlagCode.SourceAnonymous)]
        );
        await SaveAsync("tower", ArticleMetadata.Unstated, [Claim(1, "The tower stands.", ["Ada Holm"])]);
    }

    private Task<ArticleSaved> SaveAsync(
        string name,
        ArticleMetadata metadata,
        ImmutableArray<Claim> claims,
        string text = "The text says little.",
        params (int ClaimId, FlagCode Code)[] flags
    )
    {
        ImmutableArray<Actor> actors =
        [
            Actor(1, "Ada Holm", true) with
            {
                Aliases = ["the Mayor"],
            },
            Actor(2, "Radio North", true),
            Actor(3, "two pilots", false),
            Actor(4, "Élodie Marchand", true),
            Actor(5, "Jo", true),
        ];
        var reading = Samples.Reading(text, "1", metadata) with
        {
            Actors = actors,
            Claims =
            [
                .. claims.Select(claim =>
                    claim with
                    {
                        Chain =
                        [
                            .. claim.Chain.Select(hop =>
                                hop with
                                {
                                    ActorId = actors.FirstOrDefault(actor => actor.Name == hop.Name)?.Id,
                                }
                            ),
                        ],
                    }
                ),
            ],
            Relations = [],
            Flags =
            [
                .. flags.Select(
                    (flag, index) =>
                        new Flag
                        {
                            Id = index + 1,
                            ClaimId = flag.ClaimId,
                            Code = flag.Code,
                            Severity = FlagSeverity.Medium,
                            Spans = [],
                            Why = "For a reason.",
                        }
                ),
            ],
        };
        return Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article($"{name}.txt", reading), Cancel);
    }

    private static Actor Actor(int id, string name, bool isNamed) =>
        new()
        {
            Id = id,
            Name = name,
            Type = ActorType.Person,
            IsNamed = isNamed,
        };

    private static Claim Claim(
        int id,
        string proposition,
        string[] holders,
        Factuality stance = Factuality.CertainPositive
    ) =>
        new()
        {
            Id = id,
            Sentence = 0,
            Kind = ClaimKind.Attributed,
            Proposition = proposition,
            Content = [new TextSpan(0, 3)],
            Chain =
            [
                new ChainHop(null, ChainHop.DocumentName, null, null, HopBasis.Explicit),
                .. holders.Select(name => new ChainHop(null, name, null, null, HopBasis.Explicit)),
            ],
            Commitments = [new Commitment(holders.Length, stance)],
        };

    private static ClaimQuery Parse(string text) =>
        ClaimQuery.TryParse(text, out var query, out var error)
            ? query
            : throw new ArgumentException(error.Message, nameof(text));

    private static Task<ClaimPage> FindAsync(
        ClaimReader reader,
        string text,
        ClaimOrder order = ClaimOrder.NewestFirst
    ) => reader.FindAsync(Parse(text), order, null, 50, Cancel);

    private static async Task<List<string>> FindAllAsync(ClaimReader reader, string text, ClaimOrder order)
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await reader.FindAsync(Parse(text), order, after, 4, Cancel);
            ids.AddRange(page.Items.Select(Id));
            after = page.Next;
        } while (after is not null);

        return ids;
    }

    private static string Show(ClaimPage page) => string.Join(' ', page.Items.Select(Id));

    private static string Id(ClaimHit hit) =>
        hit.Article.Slug.StartsWith('a')
            ? $"{hit.Article.Slug}:{hit.Claim.Id}"
            : $"{hit.Article.Slug[0]}{hit.Claim.Id}";
}
