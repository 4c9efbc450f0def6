using Briefing.Store;
using Briefing.Store.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Cli.Tests.Import;

/// <summary>A data folder that the program has written, opened as a reader opens it.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreUnderTest(ServiceProvider services) => _services = services;

    public ImportRunReader Runs => _services.GetRequiredService<ImportRunReader>();

    private ArticleReader Articles => _services.GetRequiredService<ArticleReader>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<StoreUnderTest> OpenAsync(string dataFolder)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataDirectory"] = dataFolder })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBriefingStore(configuration, dataFolder);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        return new StoreUnderTest(provider);
    }

    /// <summary>Every article with its edition; the list and the edition must agree.</summary>
    public async Task<IReadOnlyList<(ArticleSummary Summary, Edition Edition)>> ReadAllAsync()
    {
        var all = new List<(ArticleSummary, Edition)>();
        string? after = null;
        do
        {
            var page = await Articles.ListAsync(after, 200, Token);
            foreach (var summary in page.Items)
            {
                var edition = await Articles.FindEditionAsync(summary.Article.Slug, Token);
                Assert.NotNull(edition);
                all.Add((summary, edition));
            }

            after = page.Next;
        } while (after is not null);

        return all;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
