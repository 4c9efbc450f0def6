using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// The cautions that only another article gives: its claims conflict with those of this one, or this one changed what it
/// passes on. Each stands on words of its own article and quotes the other.
/// </summary>
public static class PairFlags
{
    /// <summary>The cautions that a pair gives to each of its articles.</summary>
    /// <param name="pair">What links them.</param>
    /// <param name="first">The article whose key comes first.</param>
    /// <param name="second">The other.</param>
    /// <returns>The cautions of each, in text order, ids from 1.</returns>
    public static (ImmutableArray<Flag> First, ImmutableArray<Flag> Second) Of(
        ArticlePair pair,
        ComparedText first,
        ComparedText second
    )
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (left, right) = (new List<Flag>(), new List<Flag>());
        foreach (var link in pair.Claims.Where(link => link.Type == ClaimLinkType.Contradicts))
        {
            left.Add(Conflict(link.Conflict, link.First, link.FirstShared, first, link.Second, second));
            right.Add(Conflict(link.Conflict, link.Second, link.SecondShared, second, link.First, first));
        }

        foreach (var drift in pair.Drifts)
        {
            var isFirst = drift.Relay.Article == pair.First;
            var (relay, upstream) = isFirst ? (first, second) : (second, first);
            (isFirst ? left : right).Add(
                New(
                    FlagCode.ConsistencyChainDrift,
                    drift.Relay.ClaimId,
                    drift.Relay.Spans,
                    relay,
                    $"{drift.Why.TrimEnd('.')}: {Name(upstream)} has {Quote(upstream, drift.Upstream.Spans)}."
                )
            );
        }

        return (InOrder(left), InOrder(right));
    }

    private static Flag Conflict(
        ConflictKind kind,
        ArticleClaim ownClaim,
        ImmutableArray<TextSpan> evidence,
        ComparedText own,
        ArticleClaim otherClaim,
        ComparedText other
    )
    {
        var how = kind switch
        {
            ConflictKind.Number => "comes to another number",
            ConflictKind.Direction => "says the opposite",
            _ => "has it the other way round",
        };
        return New(
            FlagCode.ConsistencyCrossDoc,
            ownClaim.ClaimId,
            evidence.IsEmpty ? ownClaim.Spans : evidence,
            own,
            $"{Name(other)} {how}: {Quote(other, otherClaim.Spans)}."
        );
    }

    private static Flag New(FlagCode code, int claimId, ImmutableArray<TextSpan> evidence, ComparedText own, string why)
    {
        ImmutableArray<TextSpan> spans = [.. evidence.Distinct().Order()];
        var sentence = own.Sentences.IsDefaultOrEmpty || spans.IsEmpty ? -1 : SentenceAt(own.Sentences, spans[0].Start);
        return new Flag
        {
            Id = 0,
            Code = code,
            ClaimId = claimId,
            Sentence = sentence < 0 ? null : sentence,
            Severity = FlagGlossary.Get(code).Severity,
            Spans = spans,
            Why = why,
        };
    }

    private static int SentenceAt(ImmutableArray<TextSpan> sentences, int position)
    {
        for (var at = 0; at < sentences.Length; at++)
        {
            if (sentences[at].Contains(position))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Name(ComparedText article) =>
        $"'{article.Title}'{(article.Outlet is null ? "" : $" in {article.Outlet}")}";

    private static string Quote(ComparedText article, ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty
            ? "nothing of it"
            : $"'{string.Join(" … ", spans.Select(span => Quoted.Shorten(span.Of(article.Text))))}'";

    private static ImmutableArray<Flag> InOrder(List<Flag> flags) =>
        [
            .. flags
                .OrderBy(flag => flag.Sentence ?? int.MaxValue)
                .ThenBy(flag => flag.Spans.IsEmpty ? int.MaxValue : flag.Spans[0].Start)
                .ThenBy(flag => flag.Code)
                .ThenBy(flag => flag.ClaimId)
                .ThenBy(flag => flag.Why, StringComparer.Ordinal)
                .Select((flag, index) => flag with { Id = index + 1 }),
        ];
}
