using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that the article makes in its own voice.</summary>
internal sealed class UnattributedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionUnattributed;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (claim.Kind == ClaimKind.Unattributed)
            {
                var isCheckable = IsCheckable(reading, claim);
                sink.Raise(
                    Code,
                    claim,
                    claim.Content,
                    isCheckable
                        ? "The article says this itself and names no source, though it can be checked."
                        : "The article says this itself and names no source.",
                    isCheckable ? FlagSeverity.Low : FlagSeverity.Medium
                );
            }
        }
    }

    // A figure, a date or a named party gives a reader something to look up.
    private static bool IsCheckable(Reading reading, Claim claim)
    {
        if (reading.IsTimed(claim))
        {
            return true;
        }

        var (first, end) = reading.TokensIn(claim.Content[0]);
        for (var at = first; at < end; at++)
        {
            if (reading.Text.Tokens[at].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }
}
