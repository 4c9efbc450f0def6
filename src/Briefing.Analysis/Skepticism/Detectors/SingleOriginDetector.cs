using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A document whose support runs through one outlet.</summary>
internal sealed class SingleOriginDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceSingleOrigin;

    private const int FewestClaims = 3;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var attributed = reading
            .Claims.Where(claim => claim.Kind == ClaimKind.Attributed && claim.Chain.Length > 1)
            .ToList();
        var relayed = attributed
            .Where(claim =>
                claim.Chain[1].ActorId is { } id
                && reading.Mentions.Actor(id).Type == ActorType.Outlet
                && claim.Chain.Length > 2
            )
            .GroupBy(claim => claim.Chain[1].ActorId!.Value)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        if (relayed is null || relayed.Count() < FewestClaims || relayed.Count() * 2 < attributed.Count)
        {
            return;
        }

        var outlet = reading.Mentions.Actor(relayed.Key);
        sink.RaiseOnDocument(
            Code,
            $"Most of what is attributed here runs through {outlet.Name}, so agreement within the text is no independent confirmation.",
            [outlet.Mentions[0].Span]
        );
    }
}
