using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source that no longer holds the post it is introduced by.</summary>
internal sealed class FormerSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceFormer;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            foreach (var span in source.Spans)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    if (FormerWords.Contains(reading.Text.TokenText(at)))
                    {
                        var words = reading.Span(at, source.Head > at && source.Head < end ? source.Head + 1 : at + 1);
                        sink.Raise(
                            Code,
                            source.Claim,
                            [words],
                            $"'{reading.Words(words)}': the source no longer holds the post, so what it knows may be old."
                        );
                        break;
                    }
                }
            }
        }
    }
}
