using Microsoft.Extensions.Options;

namespace Briefing.Store.Providers;

/// <summary>Checks the section <c>Database</c>.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "PostgreSQL";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        if (Is(options, Sqlite))
        {
            return ValidateOptionsResult.Success;
        }

        if (!Is(options, Postgres))
        {
            return ValidateOptionsResult.Fail(
                $"Database:Provider (Database__Provider) is '{options.Provider}'. Set it to {Sqlite} or {Postgres}."
            );
        }

        return string.IsNullOrWhiteSpace(options.ConnectionString)
            ? ValidateOptionsResult.Fail(
                "Database:ConnectionString (Database__ConnectionString) is empty. With Database:Provider=PostgreSQL set it, "
                    + "for instance to \"Host=127.0.0.1;Database=briefing;Username=briefing;Password=...\"."
            )
            : ValidateOptionsResult.Success;
    }

    public static bool Is(StoreOptions options, string provider) =>
        string.Equals(options.Provider, provider, StringComparison.OrdinalIgnoreCase);
}
