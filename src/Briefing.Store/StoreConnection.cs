using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Briefing.Store.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Briefing.Store;

/// <summary>Where the database is, for what keeps tables of its own in it beside the store's: the scheduler of jobs.</summary>
public sealed class StoreConnection
{
    private StoreConnection(DbProviderFactory factory, string connectionString, bool isShared)
    {
        Factory = factory;
        ConnectionString = connectionString;
        IsShared = isShared;
    }

    /// <summary>Makes connections.</summary>
    public DbProviderFactory Factory { get; }

    /// <summary>The connection string; it may hold a password.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether several servers may use the database: on PostgreSQL.</summary>
    public bool IsShared { get; }

    /// <summary>Reads it from the settings.</summary>
    /// <param name="configuration">The settings: sections <c>Database</c> and <c>Storage</c>.</param>
    /// <param name="contentRoot">Where a relative data directory starts.</param>
    /// <param name="connection">Where the database is.</param>
    /// <returns>Whether the settings are right; if not, the validators say at start what is wrong.</returns>
    public static bool TryCreate(
        IConfiguration configuration,
        string contentRoot,
        [NotNullWhen(true)] out StoreConnection? connection
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(contentRoot);
        connection = null;
        var options = new StoreOptions();
        configuration.GetSection(StoreOptions.SectionName).Bind(options);
        var storage = new StorageOptions();
        configuration.GetSection(StorageOptions.SectionName).Bind(storage);
        if (
            string.IsNullOrWhiteSpace(storage.DataDirectory)
            || new StoreOptionsValidator().Validate(null, options).Failed
        )
        {
            return false;
        }

        var isShared = StoreOptionsValidator.Is(options, StoreOptionsValidator.Postgres);
        connection = new StoreConnection(
            isShared ? NpgsqlFactory.Instance : SqliteFactory.Instance,
            StoreServiceCollectionExtensions.ConnectionString(
                options,
                Path.GetFullPath(storage.DataDirectory, Path.GetFullPath(contentRoot))
            ),
            isShared
        );
        return true;
    }
}
