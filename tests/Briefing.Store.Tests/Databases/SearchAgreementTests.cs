using Briefing.Store.Accounts;

namespace Briefing.Store.Tests.Databases;

/// <summary>What one database finds, the other finds, in the same order and with the same words marked.</summary>
public sealed class SearchAgreementTests(PostgresCluster cluster)
{
    private static readonly string[] s_words =
    [
        "harbour",
        "Harbours",
        "closing",
        "closed",
        "the",
        "not",
        "12.5",
        "1e5",
        "e-mail",
        "a/b",
        "http://example.org/x?y=z",
        "someone@example.org",
        "Zürich",
        "Київ",
        "東京",
        "🚀",
        "don’t",
        "U.S.",
        "x_y",
        "v2.0-rc1",
        "-7",
        "\0",
        "\ud83d",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Random_queries_find_the_same_on_both(int seed)
    {
        await using var sqlite = await TestStore.CreateSqliteAsync();
        await using var postgres = await TestStore.CreatePostgresAsync(cluster);
        var random = new Random(seed);
        for (var number = 0; number < 30; number++)
        {
            var article = Samples.Article($"{number}.txt", Words(random, 12));
            await sqlite.ArticleWriter.SaveAsync(
                Caller.Process("test"),
                article,
                TestContext.Current.CancellationToken
            );
            await postgres.ArticleWriter.SaveAsync(
                Caller.Process("test"),
                article,
                TestContext.Current.CancellationToken
            );
        }

        var hits = 0;
        for (var number = 0; number < 150; number++)
        {
            var query = Query(random);
            var found = await ShowAsync(sqlite, query);
            Assert.Equal((query, found), (query, await ShowAsync(postgres, query)));
            hits += found.Length > 0 ? 1 : 0;
        }

        Assert.InRange(hits, 30, 150);
    }

    private static async Task<string> ShowAsync(TestStore store, string query)
    {
        var articles = await store.Search.FindArticlesAsync(query, 100, TestContext.Current.CancellationToken);
        var claims = await store.Search.FindClaimsAsync(query, 100, TestContext.Current.CancellationToken);
        return string.Join(
            '\n',
            articles
                .Concat(claims)
                .Select(hit => $"{hit.Article.Slug} {hit.ClaimId} {hit.Snippet} {string.Join(' ', hit.Matches)}")
        );
    }

    private static string Query(Random random) =>
        random.Next(4) switch
        {
            0 => Words(random, 1),
            1 => $"{Words(random, 1)} -{Words(random, 1)}",
            2 => $"\"{Words(random, 2)}\"",
            _ => Words(random, 2),
        };

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => s_words[random.Next(s_words.Length)]));
}
