namespace Briefing.Store;

/// <summary>The section <c>Database</c> of the settings.</summary>
public sealed class StoreOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Database";

    /// <summary><c>Sqlite</c> (the default) or <c>PostgreSQL</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The connection string; may be empty for SQLite, whose file is then <c>briefing.db</c> in the data directory.</summary>
    public string? ConnectionString { get; set; }
}
