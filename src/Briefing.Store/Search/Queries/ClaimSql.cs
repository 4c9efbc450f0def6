using System.Collections.Immutable;
using System.Globalization;
using Briefing.Store.Conversions;
using Briefing.Store.Providers;
using Briefing.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search.Queries;

/// <summary>
/// Writes the conditions of a query on an article <c>a</c>, its revision <c>r</c> and a claim <c>c</c>. All that a person
/// typed goes into <see cref="Add(object)"/>; the text is put together of constants alone.
/// </summary>
internal sealed class ClaimSql(SqlDialect dialect)
{
    private const string Innermost =
        "(SELECT max(d.position) FROM chain_hops d WHERE d.revision_id = c.revision_id AND d.claim_id = c.id)";

    private readonly List<object> _parameters = [];

    /// <summary>The number of holders besides the article, as SQL.</summary>
    public static string Depth => Innermost;

    /// <summary>A placeholder for a value.</summary>
    public string Add(object value)
    {
        _parameters.Add(value);
        return "{" + (_parameters.Count - 1).ToString(CultureInfo.InvariantCulture) + "}";
    }

    /// <summary>A placeholder for a moment.</summary>
    public string Add(DateTimeOffset moment) => Add(dialect.Moment(moment));

    /// <summary>Runs a statement with the values of its placeholders.</summary>
    /// <param name="db">The database.</param>
    /// <param name="statement">The statement, put together of constants and placeholders.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<List<T>> RunAsync<T>(BriefingContext db, string statement, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<T>(statement, [.. _parameters]).ToListAsync(cancellationToken);

    /// <summary>The condition of a part of a query.</summary>
    public string Condition(QueryNode node)
    {
        if (QueryText.IsText(node))
        {
            return dialect.Matches(Add(dialect.Write(node)));
        }

        return node switch
        {
            QueryGroup group => Group(group.IsAny ? " OR " : " AND ", group.Parts.Select(Condition)),
            QueryNegation negation => $"NOT ({Condition(negation.Part)})",
            NameFilter { Field: QueryField.Source } source => Exists(
                $"chain_hops h WHERE h.revision_id = c.revision_id AND h.claim_id = c.id AND h.position > 0 AND {Holder(source.Words)}"
            ),
            NameFilter { Field: QueryField.By } by => Exists(
                $"chain_hops h WHERE h.revision_id = c.revision_id AND h.claim_id = c.id AND h.position > 0 AND h.position = {Innermost} AND {Like("h.name", by.Words, isWhole: true)}"
            ),
            NameFilter { Field: QueryField.Actor } actor => Actor(actor.Words),
            NameFilter outlet => Outlet(outlet.Words),
            ValueFilter { Field: QueryField.Flag } flag => Flag(flag.Values),
            ValueFilter { Field: QueryField.Stance } stance => Exists(
                $"commitments m WHERE m.revision_id = c.revision_id AND m.claim_id = c.id AND m.holder = {Innermost} AND m.value IN ({List(stance.Values)})"
            ),
            ValueFilter { Field: QueryField.Kind } kind => $"c.kind IN ({List(kind.Values)})",
            ValueFilter named => Named(named.Values is [QueryFields.Yes]),
            DepthFilter depth => $"{Innermost} BETWEEN {Add(depth.Least)} AND {Add(depth.Most)}",
            DateFilter date => Date(date),
            _ => throw new ArgumentException($"A query has no part such as {node.GetType().Name}.", nameof(node)),
        };
    }

    /// <summary>The condition on an article's date.</summary>
    public string Date(DateFilter date) =>
        (date.From, date.Until) switch
        {
            ({ } from, { } until) => $"(a.sort_at >= {Add(from)} AND a.sort_at < {Add(until)})",
            ({ } from, null) => $"a.sort_at >= {Add(from)}",
            (null, { } until) => $"a.sort_at < {Add(until)}",
            _ => "1 = 1",
        };

    private string Actor(string words)
    {
        var holds = Exists(
            $"chain_hops h WHERE h.revision_id = c.revision_id AND h.claim_id = c.id AND h.position > 0 AND {Holder(words)}"
        );
        return $"({holds} OR {Like("c.proposition", words)})";
    }

    // A holder goes by its name in the chain or by any other name that the article has for it.
    private string Holder(string words) =>
        $"({Like("h.name", words)} OR "
        + Exists(
            $"actor_aliases s WHERE s.revision_id = h.revision_id AND s.actor_id = h.actor_id AND {Like("s.name", words)}"
        )
        + ")";

    private string Outlet(string words)
    {
        // Folded names are compared as they are, so that both databases agree on every letter.
        var folded = Add(StoredText.Encode(OutletNames.Fold(words)));
        return Exists($"outlets o WHERE o.id = r.outlet_id AND {dialect.Contains("o.folded_name", folded)}");
    }

    private string Flag(ImmutableArray<string> values)
    {
        var isOne = values is [QueryFields.AnyFlag] ? "" : $" AND f.code IN ({List(values)})";
        return Exists($"flags f WHERE f.revision_id = c.revision_id AND f.claim_id = c.id{isOne}");
    }

    private string Named(bool isNamed)
    {
        var named = Exists(
            "chain_hops h JOIN actors p ON p.revision_id = h.revision_id AND p.id = h.actor_id"
                + $" WHERE h.revision_id = c.revision_id AND h.claim_id = c.id AND h.position = {Innermost} AND p.is_named"
        );
        // The article's own voice is neither.
        return isNamed ? named : $"(NOT {named} AND {Innermost} > 0)";
    }

    private string Like(string column, string words, bool isWhole = false) =>
        Group(
            " OR ",
            dialect
                .Patterns(StoredText.Encode(words), isWhole)
                .Select(pattern => $"{column} {dialect.Like} {Add(pattern)} ESCAPE '!'")
        );

    private string List(ImmutableArray<string> values) => string.Join(", ", values.Select(value => Add(value)));

    private static string Exists(string from) => $"EXISTS (SELECT 1 FROM {from})";

    private static string Group(string word, IEnumerable<string> conditions) => $"({string.Join(word, conditions)})";
}
