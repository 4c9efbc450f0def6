using Briefing.Benchmarks.Comparison;
using Briefing.Ingestion;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Readers;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Benchmarks.Load;

/// <summary>A store for many editors: articles, a change of one that waits for approval, accounts.</summary>
internal sealed class LoadStore : IAsyncDisposable
{
    /// <summary>The password of every account.</summary>
    public const string Password = "correct horse battery";

    /// <summary>The admin's name.</summary>
    public const string Admin = "admin";

    private static readonly Caller s_process = Caller.Process("load");

    private readonly TemporaryFolder _folder = new();

    private LoadStore(string? connection)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = _folder.PathOf("data"),
            ["Seeds:Directory"] = _folder.PathOf("articles"),
            ["Seeds:ImportAtStart"] = "false",
            ["Database:Provider"] = connection is null ? "Sqlite" : "PostgreSQL",
            ["Accounts:SignInsPerMinute"] = "1000",
        };
        if (connection is not null)
        {
            settings["Database:ConnectionString"] = connection;
        }

        Settings = settings;
    }

    /// <summary>The settings of the store.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The same for a server, as environment variables.</summary>
    public Dictionary<string, string?> Variables =>
        Settings.ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);

    /// <summary>The articles' places in addresses.</summary>
    public IReadOnlyList<string> Slugs { get; private set; } = [];

    /// <summary>The address of the change that waits.</summary>
    public string ChangePath { get; private set; } = "";

    /// <summary>The address of its run.</summary>
    public string RunPath { get; private set; } = "";

    /// <summary>Makes it.</summary>
    /// <param name="articles">How many articles.</param>
    /// <param name="editors">How many editors, with names that <see cref="EditorName"/> gives.</param>
    /// <param name="connection">The PostgreSQL database, or <see langword="null"/> for SQLite.</param>
    public static async Task<LoadStore> CreateAsync(int articles, int editors, string? connection)
    {
        var store = new LoadStore(connection);
        var data = store.Settings["Storage:DataDirectory"]!;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(store.Settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBriefingStore(configuration, data);
        services.AddBriefingIngestion(configuration, data);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        var made = new SyntheticArticles(1);
        for (var number = 0; number < articles; number++)
        {
            store.Write(made, number, made.Make(number).Text);
        }

        var imports = provider.GetRequiredService<ImportService>();
        await imports.RequestAsync(s_process);
        store.Write(made, 0, made.Make(0).Text + "\n\nThe mayor said that all of it was false.");
        var run = await imports.RequestAsync(s_process);
        var stores = provider.GetRequiredService<IStoreProvider>();
        await using (var db = stores.CreateContext())
        {
            var item = await db.ImportItems.SingleAsync(row =>
                row.RunId == run.RunId && row.Decision == ImportDecision.Waiting
            );
            store.RunPath = $"/admin/imports/{run.RunId}";
            store.ChangePath = $"{store.RunPath}/changes/{item.Id}";
            store.Slugs = await db.Articles.OrderBy(row => row.Id).Select(row => row.Slug).ToListAsync();
        }

        await CreateAccountsAsync(stores, editors);
        return store;
    }

    /// <summary>The name of an editor.</summary>
    public static string EditorName(int number) => FormattableString.Invariant($"editor{number}");

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    private static async Task CreateAccountsAsync(IStoreProvider stores, int editors)
    {
        // One password for all, so that its slow hash is made once.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        await using var db = stores.CreateContext(new Change(s_process, DateTimeOffset.UtcNow));
        foreach (var name in Enumerable.Range(0, editors).Select(EditorName).Append(Admin))
        {
            db.Accounts.Add(
                new Account
                {
                    UserName = name,
                    NormalizedUserName = name.ToUpperInvariant(),
                    Role = name == Admin ? AccountRole.Admin : AccountRole.Editor,
                    PasswordHash = hash,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                    CreatedAt = DateTimeOffset.UtcNow,
                }
            );
        }

        await db.SaveChangesAsync();
    }

    private void Write(SyntheticArticles made, int number, string text) =>
        _folder.Write(
            FormattableString.Invariant($"articles/article-{number:000}.md"),
            FrontMatterWriter.Write(made.Make(number).Metadata with { Title = $"Article {number}" }, text)
        );
}
