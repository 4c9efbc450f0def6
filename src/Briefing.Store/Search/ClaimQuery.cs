using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Briefing.Analysis.Text;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>
/// What to find among claims: words, "quoted phrases", <c>source: actor: outlet: flag: depth: stance: kind: named: date:</c>,
/// a minus before what is left out, <c>OR</c> and parentheses. Immutable.
/// </summary>
public sealed class ClaimQuery
{
    /// <summary>The UTF-16 units that a query has at most.</summary>
    public const int MaxLength = 1_000;

    private ClaimQuery(string text, QueryNode? root, ImmutableArray<TextSpan> parts)
    {
        Text = text;
        Root = root;
        Parts = parts;
    }

    /// <summary>The query that every claim answers.</summary>
    public static ClaimQuery All { get; } = new("", null, []);

    /// <summary>The query as typed, without white space around it.</summary>
    public string Text { get; }

    /// <summary>Whether every claim answers it.</summary>
    public bool IsAll => Root is null;

    /// <summary>Where the parts stand that must all hold, in UTF-16 units of <see cref="Text"/>, in order.</summary>
    public ImmutableArray<TextSpan> Parts { get; }

    internal QueryNode? Root { get; }

    /// <summary>The part of a query that finds the claims with a value.</summary>
    /// <param name="facet">What is to have the value.</param>
    /// <param name="value">The value, as <see cref="FacetCount.Value"/> has it.</param>
    public static string Filter(ClaimFacet facet, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var field = facet == ClaimFacet.Source ? QueryField.By : Enum.Parse<QueryField>(facet.ToString());
        return QueryFields.Filter(field, value);
    }

    /// <summary>The part of a query that finds the claims that a party holds or that name it.</summary>
    /// <param name="name">The party's name.</param>
    public static string ActorFilter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return QueryFields.Filter(QueryField.Actor, name);
    }

    /// <summary>Parses a query.</summary>
    /// <param name="text">What a person typed; anything is safe.</param>
    /// <param name="query">The query, where it can be understood.</param>
    /// <param name="error">What to mend, where it cannot.</param>
    /// <returns>Whether it can be understood.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out ClaimQuery? query,
        [NotNullWhen(false)] out QueryError? error
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        (query, error) = Parse(text.Trim());
        return query is not null;
    }

    private static (ClaimQuery? Query, QueryError? Error) Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return (
                null,
                new QueryError(
                    $"A query has at most {MaxLength} characters; this one has {text.Length}. Shorten it.",
                    MaxLength,
                    text.Length
                )
            );
        }

        try
        {
            var (root, parts) = QueryParser.Parse(text);
            return (new ClaimQuery(text, root, parts), null);
        }
        catch (QuerySyntaxException exception)
        {
            return (null, exception.Error);
        }
    }
}
