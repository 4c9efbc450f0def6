using Briefing.Ingestion.Imports;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Ingestion.Tests.Imports;

/// <summary>A folder of articles, a real SQLite store and an import service with a fake engine.</summary>
internal sealed class ImportWorkspace : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ImportWorkspace(ServiceProvider services, string seeds, TemporaryFolder root)
    {
        _services = services;
        Root = root;
        SeedsFolder = seeds;
        Analyzer = (FakeAnalyzer)services.GetRequiredService<IArticleAnalyzer>();
        Progress = services.GetRequiredService<ImportProgress>();
        Imports = services.GetRequiredService<ImportService>();
    }

    public FakeAnalyzer Analyzer { get; }

    public TemporaryFolder Root { get; }

    public string SeedsFolder { get; }

    public ImportService Imports { get; }

    public ImportProgress Progress { get; }

    public ImportItemWriter ItemWriter => _services.GetRequiredService<ImportItemWriter>();

    public ImportTurn Turn => _services.GetRequiredService<ImportTurn>();

    public ImportDecisionWriter Decisions => _services.GetRequiredService<ImportDecisionWriter>();

    public IRunLauncher Launcher => _services.GetRequiredService<IRunLauncher>();

    public ArticleReader Articles => _services.GetRequiredService<ArticleReader>();

    public ImportRunReader Runs => _services.GetRequiredService<ImportRunReader>();

    public ImportRunWriter RunWriter => _services.GetRequiredService<ImportRunWriter>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ImportWorkspace> CreateAsync(ImportApproval approval = ImportApproval.WhenSafe)
    {
        var root = new TemporaryFolder();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Storage:DataDirectory"] = root.PathOf("data"),
                    ["Seeds:MaxFileBytes"] = "10000",
                    ["Seeds:Parallelism"] = "2",
                    ["Seeds:AutoApprove"] = (approval is ImportApproval.WhenSafe).ToString(),
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBriefingStore(configuration, root.Path);
        services.AddSingleton<IArticleAnalyzer, FakeAnalyzer>();
        services.AddBriefingIngestion(configuration, root.Path);
        services.AddSingleton(provider =>
            IngestionServiceCollectionExtensions.ResolveSettings(provider, root.Path) with
            {
                TurnWait = TimeSpan.FromMilliseconds(300),
            }
        );
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        var seeds = Directory.CreateDirectory(root.PathOf("seeds")).FullName;
        return new ImportWorkspace(provider, seeds, root);
    }

    public void Seed(string name, string text = "The ferry will not sail, the harbour master said.") =>
        Root.Write($"seeds/{name}", text);

    public void Seed(string name, byte[] bytes) => Root.Write($"seeds/{name}", bytes);

    public void Remove(string name) => File.Delete(Root.PathOf($"seeds/{name}"));

    public async Task<ImportSnapshot> ImportAsync() =>
        await Imports.RequestAsync(Caller.Process("test")).WaitAsync(TimeSpan.FromMinutes(1), Token);

    public async Task<IReadOnlyDictionary<string, ImportItemInfo>> ItemsAsync(ImportSnapshot snapshot) =>
        (await Runs.ListItemsAsync(snapshot.RunId!.Value, 1000, Token)).ToDictionary(item => item.SeedName);

    public async Task<Edition> EditionAsync(string seedName)
    {
        var page = await Articles.ListAsync(null, 200, Token);
        var slug = page.Items.Single(item => item.Article.SeedName == seedName).Article.Slug;
        return (await Articles.FindEditionAsync(slug, Token))!;
    }

    public async ValueTask DisposeAsync()
    {
        Analyzer.Gate.Set();
        await Launcher.StopAsync();
        await _services.DisposeAsync();
        Root.Dispose();
    }
}
