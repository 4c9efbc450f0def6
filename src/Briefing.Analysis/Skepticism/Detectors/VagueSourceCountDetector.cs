using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A word that stands in for a count of sources.</summary>
internal sealed class VagueSourceCountDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceVagueQuantity;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            var severity = SourceBareness.IsBare(reading, source) ? FlagSeverity.Medium : FlagSeverity.Low;
            foreach (var span in source.Spans)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    if (Vagueness.IsVagueCount(reading.Text.TokenText(at)))
                    {
                        var word = reading.Text.Tokens[at].Span;
                        sink.Raise(
                            Code,
                            source.Claim,
                            [word],
                            $"'{reading.Words(word)}' does not tell how many the source is.",
                            severity
                        );
                    }
                }
            }
        }
    }
}
