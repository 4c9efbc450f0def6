using System.Collections.Immutable;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>What a person typed, in search terms. A phrase is one term or several in a row.</summary>
/// <param name="Wanted">The phrases that must all be there.</param>
/// <param name="Unwanted">The phrases none of which may be there.</param>
internal sealed record SearchQuery(
    ImmutableArray<ImmutableArray<string>> Wanted,
    ImmutableArray<ImmutableArray<string>> Unwanted
)
{
    // Beyond these nobody types, and either database would take its time.
    private const int MaxPhrases = 32;
    private const int MaxLength = 1_000;

    /// <summary>Whether nothing is asked for; then nothing is found, whatever is excluded.</summary>
    public bool IsEmpty => Wanted.IsEmpty;

    /// <summary>The query as the index takes it; it must want something.</summary>
    public QueryNode ToNode()
    {
        ImmutableArray<QueryNode> parts =
        [
            .. Wanted.Select(terms => new QueryPhrase(terms)),
            .. Unwanted.Select(terms => new QueryNegation(new QueryPhrase(terms))),
        ];
        return parts.Length == 1 ? parts[0] : new QueryGroup(IsAny: false, parts);
    }

    /// <summary>
    /// Parses words, "quoted phrases" and a minus before either. An open quotation runs to the end; a word with inner marks
    /// ("co-operate") is a phrase; marks alone are passed over. Nothing is an error. Of a query of more than 1,000 characters or
    /// 32 phrases the rest is passed over.
    /// </summary>
    public static SearchQuery Parse(string query)
    {
        var text = query.Length <= MaxLength ? query : query[..MaxLength];
        var wanted = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var unwanted = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var at = 0;
        while (at < text.Length && wanted.Count + unwanted.Count < MaxPhrases)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = text[at] == '-';
            at += isUnwanted ? 1 : 0;
            var phrase = at < text.Length && IsQuote(text[at]) ? ReadQuoted(text, ref at) : ReadWord(text, ref at);
            ImmutableArray<string> terms = [.. SearchTerms.Read(phrase).Select(term => term.Term)];
            if (!terms.IsEmpty)
            {
                (isUnwanted ? unwanted : wanted).Add(terms);
            }
        }

        return new SearchQuery(wanted.DrainToImmutable(), unwanted.DrainToImmutable());
    }

    private static bool IsQuote(char unit) => unit is '"' or '\u201C' or '\u201D';

    private static string ReadQuoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
        {
            at++;
        }

        return text[start..Math.Min(at++, text.Length)];
    }

    private static string ReadWord(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))
        {
            at++;
        }

        return text[start..at];
    }
}
