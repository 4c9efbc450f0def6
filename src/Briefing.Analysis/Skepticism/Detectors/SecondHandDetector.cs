using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that reaches the article through a relay.</summary>
internal sealed class SecondHandDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceSecondHand;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            var hops = claim.Chain.Where(hop => !hop.IsDocument && hop.Basis == HopBasis.Explicit).ToList();
            var relays = hops.Take(hops.Count - 1).Where(hop => IsRelay(reading, hop)).ToList();
            if (relays.Count == 0 || relays.Count == 1 && hops.Count > 1 && hops[0].Cue == hops[1].Cue)
            {
                continue;
            }

            ImmutableArray<TextSpan> spans = [.. relays.Select(hop => hop.Span).OfType<TextSpan>()];
            var names = string.Join(" and ", relays.Select(hop => hop.Name));
            var outlets = relays.Count(hop => reading.Mentions.Actor(hop.ActorId!.Value).Type == ActorType.Outlet);
            sink.Raise(
                Code,
                claim,
                spans,
                $"The claim comes to the article through {names}, not from its origin.",
                outlets > 1 ? FlagSeverity.High : FlagSeverity.Medium
            );
        }
    }

    private static bool IsRelay(Reading reading, ChainHop hop) =>
        hop.ActorId is { } id && reading.Mentions.Actor(id).Type is ActorType.Outlet or ActorType.Document;
}
