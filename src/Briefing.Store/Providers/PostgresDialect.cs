using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>PostgreSQL's way.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string LookUp => "JOIN";

    /// <inheritdoc/>
    public override string Like => "ILIKE";

    /// <inheritdoc/>
    public override string MatchedClaims => "claims c";

    /// <inheritdoc/>
    public override string MatchedIndex => "claims c";

    /// <inheritdoc/>
    public override string IsMatched(string parameter) => $"c.terms_vector @@ {parameter}::tsquery";

    /// <inheritdoc/>
    public override string Matches(string parameter) => IsMatched(parameter);

    /// <inheritdoc/>
    public override string Contains(string column, string parameter) => $"strpos({column}, {parameter}) > 0";

    /// <inheritdoc/>
    public override string Write(QueryNode words) => TsQuery.Write(words);

    /// <inheritdoc/>
    public override string SortTicks => "(extract(epoch FROM a.sort_at) * 10000000)::bigint + 621355968000000000";

    /// <inheritdoc/>
    public override object Moment(DateTimeOffset moment) => moment.ToUniversalTime();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Patterns(string words, bool isWhole) => [Pattern(words, isWhole)];
}
