using Briefing.Analysis.Relations;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>The same actor with one stance in public and another in private.</summary>
internal sealed class PublicPrivateDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ConsistencyPublicPrivate;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var pair in PublicPrivateMarkers.Pairs(reading.Text, reading.Mentions))
        {
            var isOne = pair.PublicSentence == pair.PrivateSentence;
            var why =
                $"'{reading.Words(pair.Public)}' and '{reading.Words(pair.Private)}' give the same actor two stances.";
            sink.Raise(
                Code,
                reading.ClaimAt(pair.Private.Start),
                isOne ? [pair.Public, pair.Private] : [pair.Private],
                why
            );
            if (!isOne)
            {
                sink.Raise(Code, reading.ClaimAt(pair.Public.Start), [pair.Public], why, FlagSeverity.Medium);
            }
        }
    }
}
