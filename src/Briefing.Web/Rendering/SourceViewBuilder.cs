using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;

namespace Briefing.Web.Rendering;

/// <summary>Gathers the innermost holders of the claims.</summary>
internal static class SourceViewBuilder
{
    public static ImmutableArray<SourceView> Build(AnalyzedDocument reading) =>
        [
            .. reading
                .Claims.Where(claim => !claim.Chain[^1].IsDocument)
                .GroupBy(claim => Key(claim.Chain[^1]))
                .Select(group => Source(reading, [.. group]))
                .OrderByDescending(source => source.ClaimIds.Length)
                .ThenBy(source => source.ClaimIds[0]),
        ];

    private static (int?, string?) Key(ChainHop hop) => hop.ActorId is { } id ? (id, null) : (null, hop.Name);

    private static SourceView Source(AnalyzedDocument reading, ImmutableArray<Claim> claims)
    {
        var hop = claims[0].Chain[^1];
        var actor = hop.ActorId is { } id && id >= 1 && id <= reading.Actors.Length ? reading.Actors[id - 1] : null;
        return new SourceView(
            actor?.Name ?? hop.Name,
            actor?.IsNamed,
            [.. claims.Select(claim => claim.Id)],
            [
                .. claims
                    .SelectMany(claim => claim.Chain.Take(claim.Chain.Length - 1))
                    .Where(relay => !relay.IsDocument)
                    .Select(relay => relay.Name)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }
}
