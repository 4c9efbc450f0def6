using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>Cuts a query into tokens.</summary>
internal static class QueryLexer
{
    /// <summary>The tokens, in order; the last is <see cref="QueryTokenKind.End"/>.</summary>
    /// <exception cref="QuerySyntaxException">A quotation is not closed.</exception>
    public static ImmutableArray<QueryToken> Read(string query)
    {
        var tokens = ImmutableArray.CreateBuilder<QueryToken>();
        for (var at = 0; at < query.Length; )
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var token = ReadToken(query, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, "", query.Length, query.Length));
        return tokens.DrainToImmutable();
    }

    /// <summary>Whether a unit opens or closes a quotation.</summary>
    public static bool IsQuote(char unit) => unit is '"' or '\u201C' or '\u201D';

    private static QueryToken ReadToken(string query, int start) =>
        query[start] switch
        {
            '(' => new QueryToken(QueryTokenKind.Open, "(", start, start + 1),
            ')' => new QueryToken(QueryTokenKind.Close, ")", start, start + 1),
            '-' or '\u2212' => new QueryToken(QueryTokenKind.Not, "-", start, start + 1),
            var unit when IsQuote(unit) => ReadPhrase(query, start),
            _ => ReadWord(query, start),
        };

    private static QueryToken ReadPhrase(string query, int start)
    {
        for (var end = start + 1; end < query.Length; end++)
        {
            if (IsQuote(query[end]))
            {
                return new QueryToken(QueryTokenKind.Phrase, query[(start + 1)..end], start, end + 1);
            }
        }

        throw new QuerySyntaxException(
            new QueryError("The quotation that starts here is not closed. Put a \" where it ends.", start, query.Length)
        );
    }

    private static QueryToken ReadWord(string query, int start)
    {
        var end = start;
        while (end < query.Length && !EndsWord(query[end]))
        {
            // Letters before a colon name a field; "10:30" is a word.
            if (query[end] == ':' && end > start && IsFieldName(query.AsSpan(start, end - start)))
            {
                return new QueryToken(QueryTokenKind.Field, query[start..end], start, end + 1);
            }

            end++;
        }

        var word = query[start..end];
        var kind = word switch
        {
            "OR" => QueryTokenKind.Or,
            "AND" => QueryTokenKind.And,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Word,
        };
        return new QueryToken(kind, word, start, end);
    }

    private static bool EndsWord(char unit) => char.IsWhiteSpace(unit) || unit is '(' or ')' || IsQuote(unit);

    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
        {
            if (!char.IsAsciiLetter(unit))
            {
                return false;
            }
        }

        return true;
    }
}
