using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Store.Search.Queries;

/// <summary>
/// Parses the grammar <c>any := all (OR all)*; all := part+; part := -part | (any) | field:value | "phrase" | word</c>.
/// The first error ends it.
/// </summary>
internal sealed class QueryParser
{
    private const int MaxParts = 32;
    private const int MaxDepth = 16;

    private readonly ImmutableArray<QueryToken> _tokens;
    private readonly ImmutableArray<TextSpan>.Builder _topLevel = ImmutableArray.CreateBuilder<TextSpan>();
    private int _at;
    private int _parts;

    private QueryParser(string query) => _tokens = QueryLexer.Read(query);

    private QueryToken Current => _tokens[_at];

    /// <summary>
    /// The query, <see langword="null"/> where it asks for nothing; and where the parts stand that must all hold, or where the
    /// whole stands if it is one of alternatives.
    /// </summary>
    /// <exception cref="QuerySyntaxException">It cannot be understood.</exception>
    public static (QueryNode? Root, ImmutableArray<TextSpan> Parts) Parse(string query)
    {
        var parser = new QueryParser(query);
        var root = parser.ReadAny(0);
        if (parser.Current.Kind != QueryTokenKind.End)
        {
            throw Fail("This parenthesis closes nothing. Leave it out, or put a ( before it.", parser.Current);
        }

        return (
            root,
            root is QueryGroup { IsAny: true } ? [new TextSpan(0, query.Length)] : parser._topLevel.DrainToImmutable()
        );
    }

    private QueryNode? ReadAny(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        Add(parts, ReadAll(depth));
        while (Current.Kind == QueryTokenKind.Or)
        {
            var or = _tokens[_at++];
            var part = ReadAll(depth);
            if (part is null || parts.Count == 0)
            {
                throw Fail(
                    "OR stands between two things to look for. Put one on each side of it, or leave it out.",
                    or
                );
            }

            parts.Add(part);
        }

        return Join(isAny: true, parts);
    }

    private QueryNode? ReadAll(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (Current.Kind == QueryTokenKind.And)
            {
                _at++;
                continue;
            }

            var start = Current.Start;
            var part = ReadPart(depth);
            Add(parts, part);
            if (depth == 0 && part is not null)
            {
                _topLevel.Add(new TextSpan(start, _tokens[_at - 1].End));
            }
        }

        return Join(isAny: false, parts);
    }

    private QueryNode? ReadPart(int depth)
    {
        var token = _tokens[_at++];
        if (depth >= MaxDepth)
        {
            throw Fail("Parentheses and minus signs are nested too deeply here. Ask in a simpler way.", token);
        }

        if (token.Kind == QueryTokenKind.Open)
        {
            var inner = ReadAny(depth + 1);
            if (Current.Kind != QueryTokenKind.Close)
            {
                throw Fail("This parenthesis is not closed. Put a ) where it ends.", token);
            }

            _at++;
            return inner;
        }

        if (token.Kind == QueryTokenKind.Not)
        {
            if (token.Text != "NOT" && Current.Start != token.End)
            {
                // A dash with a space after it leaves nothing out.
                return null;
            }

            if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Close)
            {
                throw Fail($"{token.Text} leaves out what follows it, and nothing does. Put a word after it.", token);
            }

            return ReadPart(depth + 1) is { } part ? Negate(part) : null;
        }

        if (++_parts > MaxParts)
        {
            throw Fail($"A query has at most {MaxParts} parts; this is one more. Leave some out.", token);
        }

        return token.Kind == QueryTokenKind.Field ? ReadField(token) : Phrase(token.Text);
    }

    private QueryNode ReadField(QueryToken field)
    {
        if (!QueryFields.TryGet(field.Text, out var known))
        {
            throw Fail(
                $"There is no field “{field.Text}”. Fields are {QueryFields.Names}. To look for the words themselves, put them in quotation marks.",
                field
            );
        }

        var value = Current;
        if (value.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || value.Start != field.End)
        {
            throw Fail(
                $"{field.Text}: needs a value right after the colon, such as {QueryFields.Example(known)}.",
                field
            );
        }

        _at++;
        return QueryFields.TryRead(known, value.Text.Trim(), out var filter, out var advice)
            ? filter
            : throw new QuerySyntaxException(new QueryError(advice, field.Start, value.End));
    }

    // Marks alone ask for nothing.
    private static QueryPhrase? Phrase(string words)
    {
        ImmutableArray<string> terms = [.. SearchTerms.Read(words).Select(term => term.Term)];
        return terms.IsEmpty ? null : new QueryPhrase(terms);
    }

    private static QueryNode Negate(QueryNode part) =>
        part is QueryNegation negation ? negation.Part : new QueryNegation(part);

    private static QueryNode? Join(bool isAny, ImmutableArray<QueryNode>.Builder parts) =>
        parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new QueryGroup(isAny, parts.DrainToImmutable()),
        };

    private static void Add(ImmutableArray<QueryNode>.Builder parts, QueryNode? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private static QuerySyntaxException Fail(string message, QueryToken token) =>
        new(new QueryError(message, token.Start, token.End));
}
