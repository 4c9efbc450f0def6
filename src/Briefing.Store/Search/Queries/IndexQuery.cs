using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>A query as the index of claims answers it.</summary>
/// <param name="Words">What the terms of a claim must be; something must be there, so that an index can list it.</param>
/// <param name="From">The first key that the dates asked for leave.</param>
/// <param name="Until">The key that ends them; itself too high.</param>
/// <param name="Others">What else must hold: parts that mix the article's date with other things.</param>
internal sealed record IndexQuery(QueryNode Words, long From, long Until, ImmutableArray<QueryNode> Others)
{
    private static readonly QueryPhrase s_every = new([ClaimTerms.Every]);

    // No outlet has this key.
    private static readonly QueryPhrase s_nothing = new([ClaimTerms.Outlet(0)]);

    /// <summary>Writes a query as terms.</summary>
    /// <param name="root">The query; <see langword="null"/> for every claim.</param>
    /// <param name="outlets">The keys of the outlets that a filter of the query may mean.</param>
    public static IndexQuery Of(QueryNode? root, IReadOnlyDictionary<NameFilter, ImmutableArray<long>> outlets)
    {
        var parts = root switch
        {
            null => [],
            QueryGroup { IsAny: false } all => all.Parts,
            _ => [root],
        };
        var terms = parts.Select(part => Terms(part, outlets)).ToList();
        ImmutableArray<QueryNode> words = [.. terms.Where(part => !HasDate(part))];
        var ranges = terms.OfType<DateFilter>().Select(Range).ToList();
        return new IndexQuery(
            words.IsEmpty ? s_every : Positive(words.Length == 1 ? words[0] : new QueryGroup(IsAny: false, words)),
            ranges.Select(range => range.From).Append(TimeKeys.Least).Max(),
            ranges.Select(range => range.Until).Append(long.MaxValue).Min(),
            [.. terms.Where(part => part is not DateFilter && HasDate(part)).Select(WithPositiveWords)]
        );
    }

    /// <summary>The keys of the claims of a range of dates, half-open.</summary>
    public static (long From, long Until) Range(DateFilter date) =>
        (
            date.From is { } from ? TimeKeys.First(from) : TimeKeys.Least,
            date.Until is { } until ? TimeKeys.First(until) : long.MaxValue
        );

    /// <summary>The filters of a query that ask for outlets.</summary>
    public static IEnumerable<NameFilter> Outlets(QueryNode? node) =>
        node switch
        {
            NameFilter { Field: QueryField.Outlet } outlet => [outlet],
            QueryGroup group => group.Parts.SelectMany(Outlets),
            QueryNegation negation => Outlets(negation.Part),
            _ => [],
        };

    /// <summary>Whether a part speaks of the date, which the index of terms does not know.</summary>
    public static bool HasDate(QueryNode node) =>
        node switch
        {
            DateFilter => true,
            QueryGroup group => group.Parts.Any(HasDate),
            QueryNegation negation => HasDate(negation.Part),
            _ => false,
        };

    private static QueryNode Terms(QueryNode node, IReadOnlyDictionary<NameFilter, ImmutableArray<long>> outlets) =>
        node switch
        {
            QueryGroup group => group with { Parts = [.. group.Parts.Select(part => Terms(part, outlets))] },
            QueryNegation negation => new QueryNegation(Terms(negation.Part, outlets)),
            NameFilter { Field: QueryField.Source } source => Phrase(ClaimTerms.Name(source.Words)),
            NameFilter { Field: QueryField.By } by => Phrase([ClaimTerms.Innermost(by.Words)]),
            NameFilter { Field: QueryField.Actor } actor => Any([
                Phrase(ClaimTerms.Name(actor.Words)),
                Phrase([.. SearchTerms.Read(actor.Words).Select(term => term.Term)]),
            ]),
            NameFilter outlet => Any([.. outlets[outlet].Select(id => Phrase([ClaimTerms.Outlet(id)]))]),
            ValueFilter { Field: QueryField.Flag, Values: [QueryFields.AnyFlag] } => Phrase([ClaimTerms.AnyFlag]),
            ValueFilter { Field: QueryField.Flag } flag => Any(flag.Values, ClaimTerms.Flag),
            ValueFilter { Field: QueryField.Dismissed, Values: [QueryFields.AnyFlag] } => Phrase([
                ClaimTerms.AnyDismissed,
            ]),
            ValueFilter { Field: QueryField.Dismissed } flag => Any(flag.Values, ClaimTerms.Dismissed),
            ValueFilter { Field: QueryField.Stance } stance => Any(stance.Values, ClaimTerms.Stance),
            ValueFilter { Field: QueryField.Kind } kind => Any(kind.Values, ClaimTerms.Kind),
            ValueFilter named => Phrase([ClaimTerms.Named(named.Values is [QueryFields.Yes])]),
            DepthFilter depth => Depth(depth),
            _ => node,
        };

    private static QueryNode Depth(DepthFilter depth)
    {
        if (depth.Least > depth.Most || depth.Least > ClaimTerms.MaxDepth || depth.Most < 0)
        {
            return s_nothing;
        }

        var least = depth.Least <= 0 ? s_every : Phrase([ClaimTerms.AtLeast(depth.Least)]);
        return depth.Most >= ClaimTerms.MaxDepth
            ? least
            : new QueryGroup(IsAny: false, [least, new QueryNegation(Phrase([ClaimTerms.AtLeast(depth.Most + 1)]))]);
    }

    private static QueryPhrase Phrase(ImmutableArray<string> terms) =>
        terms.IsEmpty ? s_nothing : new QueryPhrase(terms);

    private static QueryNode Any(ImmutableArray<string> values, Func<string, string> term) =>
        Any([.. values.Select(value => Phrase([term(value)]))]);

    private static QueryNode Any(ImmutableArray<QueryNode> parts) =>
        parts.Length switch
        {
            0 => s_nothing,
            1 => parts[0],
            _ => new QueryGroup(IsAny: true, parts),
        };

    /// <summary>What is only left out is left out of every claim, since an index cannot list what is absent.</summary>
    private static QueryNode Positive(QueryNode node)
    {
        switch (node)
        {
            case QueryNegation:
                return Positive(new QueryGroup(IsAny: false, [node]));
            case QueryGroup { IsAny: true } any:
                return any with { Parts = [.. any.Parts.Select(Positive)] };
            case QueryGroup all:
                var parts = all
                    .Parts.Select(part =>
                        part is QueryNegation negation ? new QueryNegation(Positive(negation.Part)) : Positive(part)
                    )
                    .ToList();
                if (parts.TrueForAll(part => part is QueryNegation))
                {
                    parts.Insert(0, s_every);
                }

                return all with
                {
                    Parts = [.. parts],
                };
            default:
                return node;
        }
    }

    private static QueryNode WithPositiveWords(QueryNode node) =>
        node switch
        {
            _ when !HasDate(node) => Positive(node),
            QueryGroup group => group with { Parts = [.. group.Parts.Select(WithPositiveWords)] },
            QueryNegation negation => new QueryNegation(WithPositiveWords(negation.Part)),
            _ => node,
        };
}
