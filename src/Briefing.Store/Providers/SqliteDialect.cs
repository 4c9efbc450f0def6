using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>SQLite's way.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string LookUp => "CROSS JOIN";

    /// <inheritdoc/>
    public override SearchTable Claims { get; } = new("claim_search", "rowid");

    /// <inheritdoc/>
    public override SearchTable Articles { get; } = new("article_search", "rowid");

    /// <inheritdoc/>
    public override string IsMatched(SearchTable table, string parameter) => $"{table.Name} MATCH {parameter}";

    /// <inheritdoc/>
    public override string IsAmong(SearchTable table, string parameter) =>
        $"rowid IN (SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH {parameter})";

    /// <inheritdoc/>
    public override string Contains(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    /// <inheritdoc/>
    public override string Write(QueryNode words) => Fts5Query.Write(words);

    /// <inheritdoc/>
    public override string SortTicks => "a.sort_at";

    /// <inheritdoc/>
    public override object Moment(DateTimeOffset moment) => moment.UtcTicks;
}
