using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Sourcing;

namespace Briefing.Web.Rendering;

/// <summary>Gathers who says so: the innermost holders of the claims, then those who only relay. The actors among them are <see cref="Sources.Of"/>.</summary>
internal static class SourceViewBuilder
{
    public static ImmutableArray<SourceView> Build(AnalyzedDocument reading, SourceSummary summary)
    {
        var descriptors = summary
            .Sources.DistinctBy(source => source.ActorId)
            .ToDictionary(source => source.ActorId, Descriptor);
        var holders = reading
            .Claims.Where(claim => !claim.Chain[^1].IsDocument)
            .GroupBy(claim => Key(claim.Chain[^1]))
            .ToList();
        var holding = holders.Select(group => group.Key.ActorId).ToHashSet();
        return
        [
            .. holders
                .Select(group => Holder(reading, [.. group], descriptors))
                .OrderByDescending(source => source.ClaimIds.Length)
                .ThenBy(source => source.ClaimIds[0]),
            .. Sources
                .Of(reading)
                .Where(actor => !holding.Contains(actor.Id))
                .Select(actor => new SourceView(
                    actor.Name,
                    actor.IsNamed,
                    [.. Sources.ClaimsOf(reading, actor.Id).Select(claim => claim.Id)],
                    [],
                    descriptors.GetValueOrDefault(actor.Id),
                    IsRelay: true
                )),
        ];
    }

    private static (int? ActorId, string? Name) Key(ChainHop hop) =>
        hop.ActorId is { } id ? (id, null) : (null, hop.Name);

    /// <summary>What the list does not say already: it has whether a source is named, and the number of its claims.</summary>
    private static string? Descriptor(SourceDescriptor source) =>
        string.Join(
            "; ",
            source
                .Parts.Where(part => part is not { Aspect: DescriptorAspect.Identity, Text: "named" or "not named" })
                .Select(part => part.Text)
        )
            is { Length: > 0 } text
            ? text
            : null;

    private static SourceView Holder(
        AnalyzedDocument reading,
        ImmutableArray<Claim> claims,
        Dictionary<int, string?> descriptors
    )
    {
        var hop = claims[0].Chain[^1];
        var actor = hop.ActorId is { } id && id >= 1 && id <= reading.Actors.Length ? reading.Actors[id - 1] : null;
        return new SourceView(
            actor?.Name ?? Wording.Holder(hop),
            actor?.IsNamed,
            [.. claims.Select(claim => claim.Id)],
            [
                .. claims
                    .SelectMany(claim => claim.Chain.Take(claim.Chain.Length - 1))
                    .Where(relay => !relay.IsDocument)
                    .Select(Wording.Holder)
                    .Distinct(StringComparer.Ordinal),
            ],
            actor is null ? null : descriptors.GetValueOrDefault(actor.Id)
        );
    }
}
