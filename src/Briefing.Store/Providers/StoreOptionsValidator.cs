using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Briefing.Store.Providers;

/// <summary>Checks the section <c>Database</c>.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "PostgreSQL";
    private const string Key = "Database:ConnectionString (Database__ConnectionString)";
    private const string PostgresExample = "\"Host=127.0.0.1;Database=briefing;Username=briefing;Password=...\"";
    private const string SqliteExample = "\"Data Source=briefing.db\"";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var isPostgres = Is(options, Postgres);
        if (!isPostgres && !Is(options, Sqlite))
        {
            return ValidateOptionsResult.Fail(
                $"Database:Provider (Database__Provider) is '{options.Provider}'. Set it to {Sqlite} or {Postgres}."
            );
        }

        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return isPostgres
                ? ValidateOptionsResult.Fail(
                    $"{Key} is empty. With Database:Provider=PostgreSQL set it, for instance to {PostgresExample}."
                )
                : ValidateOptionsResult.Success;
        }

        // The string itself is not repeated: it may hold a password.
        try
        {
            DbConnectionStringBuilder builder = isPostgres
                ? new NpgsqlConnectionStringBuilder(options.ConnectionString)
                : new SqliteConnectionStringBuilder(options.ConnectionString);
            return builder switch
            {
                NpgsqlConnectionStringBuilder { Host: null or "" } => ValidateOptionsResult.Fail(
                    $"{Key} names no Host. Set it, for instance to {PostgresExample}."
                ),
                SqliteConnectionStringBuilder { DataSource: "" } => ValidateOptionsResult.Fail(
                    $"{Key} names no Data Source. Set it, for instance to {SqliteExample}, or leave it out."
                ),
                _ => ValidateOptionsResult.Success,
            };
        }
        catch (Exception exception)
            when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            return ValidateOptionsResult.Fail(
                $"{Key} is not a connection string of {(isPostgres ? Postgres : Sqlite)}: parts are KEY=VALUE with ';' between them, "
                    + $"and the keys are fixed. Set it, for instance to {(isPostgres ? PostgresExample : SqliteExample)}."
            );
        }
    }

    public static bool Is(StoreOptions options, string provider) =>
        string.Equals(options.Provider, provider, StringComparison.OrdinalIgnoreCase);
}
