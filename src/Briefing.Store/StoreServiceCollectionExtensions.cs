using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Desk;
using Briefing.Store.Judgements;
using Briefing.Store.Profiles;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Store.Stories;
using Briefing.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Briefing.Store;

/// <summary>Registers the store.</summary>
public static class StoreServiceCollectionExtensions
{
    private const string FileName = "briefing.db";

    /// <summary>
    /// Registers readers, writers, <see cref="StoreMigrator"/> and a health check named <c>store</c> with the tag <c>ready</c>.
    /// What writes articles or annotations needs an <see cref="IAnchorFollower"/>, which the ingestion registers.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The settings: sections <c>Database</c> and <c>Storage</c>, validated at start.</param>
    /// <param name="contentRoot">Where a relative data directory starts.</param>
    public static IServiceCollection AddBriefingStore(
        this IServiceCollection services,
        IConfiguration configuration,
        string contentRoot
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(contentRoot);
        var root = Path.GetFullPath(contentRoot);
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.SectionName)).ValidateOnStart();
        services
            .AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.SectionName))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services.AddSingleton<IValidateOptions<StorageOptions>>(new StorageOptionsValidator(root));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            CreateProvider(
                provider.GetRequiredService<IOptions<StoreOptions>>().Value,
                Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory, root)
            )
        );
        services.AddSingleton(provider => new ArticleReader(Database(provider)));
        services.AddSingleton(provider => new ImportRunReader(Database(provider)));
        services.AddSingleton(provider => new ImportInputReader(Database(provider)));
        services.AddSingleton(provider => new ImportChangeReader(Database(provider)));
        services.AddSingleton(provider => new StoreStateReader(Database(provider)));
        services.AddSingleton(provider => new SearchReader(Database(provider)));
        services.AddSingleton(provider => new ClaimReader(Database(provider)));
        services.AddSingleton(provider => new SourceReader(Database(provider)));
        services.AddSingleton(provider => new StoryReader(Database(provider)));
        services.AddSingleton(provider => new ArticleWriter(Database(provider), Follower(provider), Clock(provider)));
        services.AddSingleton(provider => new ImportRunWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new ImportItemWriter(
            Database(provider),
            Follower(provider),
            Clock(provider)
        ));
        services.AddSingleton(provider => new ImportDecisionWriter(
            Database(provider),
            Follower(provider),
            Clock(provider)
        ));
        services.AddSingleton(provider => new ImportTurn(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AccountReader(Database(provider)));
        services.AddSingleton(provider => new AccessTokenReader(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AccessTokenWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new ProtectionKeyWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new DeskReader(Database(provider)));
        services.AddSingleton(provider => new NewsReader(Database(provider)));
        services.AddSingleton(provider => new MarkWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new SavedSearchReader(Database(provider)));
        services.AddSingleton(provider => new SavedSearchWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AnnotationReader(Database(provider)));
        services.AddSingleton(provider => new AnnotationWriter(
            Database(provider),
            Follower(provider),
            Clock(provider)
        ));
        services.AddSingleton(provider => new AnnotationTagReader(Database(provider)));
        services.AddSingleton(provider => new AnnotationTagWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AnnotationDraftReader(Database(provider)));
        services.AddSingleton(provider => new AnnotationDraftWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AnchorReader(Database(provider), Follower(provider)));
        services.AddSingleton(provider => new AnchorWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new JudgementReader(Database(provider)));
        services.AddSingleton(provider => new JudgementWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new SourceGradeReader(Database(provider)));
        services.AddSingleton(provider => new SourceGradeWriter(Database(provider), Clock(provider)));
        services.AddSingleton(provider => new AuditReader(Database(provider)));
        services.AddSingleton(provider => new StoreMigrator(Database(provider)));
        services.AddSingleton(provider => new BackupWriter(
            Database(provider),
            Path.GetFullPath(provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory, root),
            Clock(provider)
        ));
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: ["ready"]);
        return services;
    }

    internal static IStoreProvider CreateProvider(StoreOptions options, string dataDirectory)
    {
        var connection = ConnectionString(options, dataDirectory);
        return StoreOptionsValidator.Is(options, StoreOptionsValidator.Postgres)
            ? new PostgresProvider(connection)
            : new SqliteProvider(connection);
    }

    internal static string ConnectionString(StoreOptions options, string dataDirectory) =>
        string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, FileName) }.ToString()
            : options.ConnectionString;

    private static IStoreProvider Database(IServiceProvider services) => services.GetRequiredService<IStoreProvider>();

    private static IAnchorFollower Follower(IServiceProvider services) =>
        services.GetRequiredService<IAnchorFollower>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
