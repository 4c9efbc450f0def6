using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>PostgreSQL's way.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string LookUp => "JOIN";

    /// <inheritdoc/>
    public override SearchTable Claims { get; } = new("claims", "key");

    /// <inheritdoc/>
    public override SearchTable Articles { get; } = new("article_terms", "key");

    /// <inheritdoc/>
    public override string IsMatched(SearchTable table, string parameter) => $"terms_vector @@ {parameter}::tsquery";

    /// <inheritdoc/>
    public override string IsAmong(SearchTable table, string parameter) => IsMatched(table, parameter);

    /// <inheritdoc/>
    public override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    /// <inheritdoc/>
    public override string Write(QueryNode words) => TsQuery.Write(words);

    /// <inheritdoc/>
    public override string SortTicks => "(extract(epoch FROM a.sort_at) * 10000000)::bigint + 621355968000000000";

    /// <inheritdoc/>
    public override object Moment(DateTimeOffset moment) => moment.ToUniversalTime();
}
