using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Finds where an article that relays another differs from it.</summary>
internal static class DriftDetector
{
    private const int Certain = 3;

    /// <summary>Whether an article relays another: its chains name the other's outlet, or it is the later of two copies.</summary>
    /// <param name="relay">The article that may relay.</param>
    /// <param name="upstream">The article that may be relayed.</param>
    /// <param name="isCopy">Whether the two share their wording.</param>
    public static bool Relays(ArticleDigest relay, ArticleDigest upstream, bool isCopy)
    {
        if (Names(relay, upstream))
        {
            return !Names(upstream, relay);
        }

        return isCopy && upstream.Day < relay.Day && !Names(upstream, relay);
    }

    /// <summary>The drifts between a report and its relay.</summary>
    /// <param name="upstream">The report.</param>
    /// <param name="relay">The relay.</param>
    /// <param name="matches">Their matching claims, with the claim of the report and that of the relay.</param>
    public static IEnumerable<ChainDrift> Detect(
        ArticleDigest upstream,
        ArticleDigest relay,
        IEnumerable<(ClaimDigest Upstream, ClaimDigest Relay, ConflictKind Conflict)> matches
    )
    {
        foreach (var (report, retelling, conflict) in matches)
        {
            if (conflict is ConflictKind.Negation or ConflictKind.Direction)
            {
                continue;
            }

            foreach (var (kind, left, right, why) in Compare(relay, report, retelling))
            {
                yield return new ChainDrift(
                    kind,
                    new ArticleClaim(upstream.Key, report.Id, left),
                    new ArticleClaim(relay.Key, retelling.Id, right),
                    why
                );
            }
        }
    }

    private static bool Names(ArticleDigest relay, ArticleDigest upstream) =>
        upstream.Outlet is { } outlet
        && (relay.Outlet is null || !NameMatcher.AreSame(relay.Outlet, outlet))
        && relay.Holders.Any(name => NameMatcher.AreSame(name, outlet));

    private static IEnumerable<(
        DriftKind Kind,
        ImmutableArray<TextSpan> Upstream,
        ImmutableArray<TextSpan> Relay,
        string Why
    )> Compare(ArticleDigest article, ClaimDigest report, ClaimDigest retelling)
    {
        var (own, told) = (report.Origin, retelling.Origin);
        if (own.Spans.Length > 0 && told.Spans.Length > 0)
        {
            if (own.Count is { } few && IsMore(few.Number, told))
            {
                yield return (
                    DriftKind.SourceInflated,
                    own.Spans,
                    told.Spans,
                    "The relay gives more sources than the report has."
                );
            }

            if (own.IsFormer && !told.IsFormer && told.Name is null)
            {
                yield return (
                    DriftKind.SourcePromoted,
                    own.Spans,
                    told.Spans,
                    "In the report the source has left its post; the relay leaves that out."
                );
            }
        }

        if (report.IsAttributed && own.Spans.Length > 0 && !retelling.IsAttributed)
        {
            yield return (
                DriftKind.AttributionLost,
                own.Spans,
                retelling.Content,
                "The report gives this as what a source says; the relay says it itself."
            );
        }

        if (report.Firmness is > 0 and < Certain && retelling.Firmness == Certain && report.Hedges.Length > 0)
        {
            yield return (
                DriftKind.HedgeLost,
                report.Hedges,
                retelling.Content,
                "The report holds back; the relay takes it as certain."
            );
        }

        foreach (var bound in report.Quantities.Where(quantity => !quantity.IsExact))
        {
            if (retelling.Quantities.FirstOrDefault(point => IsPointOf(point, bound)) is { } point)
            {
                yield return (
                    DriftKind.BoundLost,
                    [bound.Span],
                    [point.Span],
                    $"'{bound.Words}' in the report became '{point.Words}'."
                );
            }
        }

        if (report.Denial.Length > 0 && article.Claims.All(claim => claim.Denial.IsEmpty))
        {
            yield return (
                DriftKind.DenialOmitted,
                report.Denial,
                retelling.Content,
                "The report tells that this is disputed; the relay does not."
            );
        }
    }

    private static bool IsMore(int few, ClaimOrigin told) =>
        told.Count is { } more ? more.Number > few : few == 1 && told.IsPlural;

    private static bool IsPointOf(Quantity point, Quantity bound) =>
        point.IsExact && point.CountsAs(bound) && point.Agrees(bound);
}
