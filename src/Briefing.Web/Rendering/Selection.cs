using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>What of a text is lit for a chosen claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Evidence">The words that its flags rest on.</param>
internal sealed record Selection(int ClaimId, IReadOnlyList<TextSpan> Evidence)
{
    public static Selection Of(AnalyzedDocument reading, ImmutableArray<FlagView> flags, Claim claim) =>
        new(
            claim.Id,
            [
                .. flags
                    .Where(flag => flag.ClaimId == claim.Id && !flag.IsDismissed)
                    .SelectMany(flag => reading.Flags[flag.Id - 1].Spans),
            ]
        );

    /// <summary>The style class of a segment, or <see langword="null"/> where it stays as it is.</summary>
    public string? ClassOf(Segment segment)
    {
        if (segment.Layers.Any(layer => layer.Kind is not (LayerKind.Flag or LayerKind.Hit) && layer.Id == ClaimId))
        {
            return "lit";
        }

        return Evidence.Any(span => span.Start <= segment.Span.Start && segment.Span.End <= span.End) ? "proof" : null;
    }
}
