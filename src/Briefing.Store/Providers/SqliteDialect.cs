using System.Globalization;
using System.Text;
using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Providers;

/// <summary>SQLite's way.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc/>
    public override string LookUp => "CROSS JOIN";

    /// <inheritdoc/>
    public override string Like => "LIKE";

    /// <inheritdoc/>
    public override string MatchedClaims => "claim_search CROSS JOIN claims c ON c.key = claim_search.rowid";

    /// <inheritdoc/>
    public override string MatchedIndex => "claim_search";

    /// <inheritdoc/>
    public override string IsMatched(string parameter) => $"claim_search MATCH {parameter}";

    /// <inheritdoc/>
    public override string Matches(string parameter) =>
        $"EXISTS (SELECT 1 FROM claim_search WHERE claim_search MATCH {parameter} AND rowid = c.key)";

    /// <inheritdoc/>
    public override string Contains(string column, string parameter) => $"instr({column}, {parameter}) > 0";

    /// <inheritdoc/>
    public override string Write(QueryNode words) => Fts5Query.Write(words);

    /// <inheritdoc/>
    public override string SortTicks => "a.sort_at";

    /// <inheritdoc/>
    public override object Moment(DateTimeOffset moment) => moment.UtcTicks;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Patterns(string words, bool isWhole) =>
        // LIKE folds the case of ASCII letters alone, so the usual ways to write the others are looked for one by one.
        Ascii.IsValid(words)
            ? [Pattern(words, isWhole)]
            :
            [
                .. new[]
                {
                    words,
                    words.ToLowerInvariant(),
                    words.ToUpperInvariant(),
                    CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToLowerInvariant()),
                }
                    .Distinct(StringComparer.Ordinal)
                    .Select(variant => Pattern(variant, isWhole)),
            ];
}
