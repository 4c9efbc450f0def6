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
            var why =
                $"'{reading.Words(pair.Public)}' and '{reading.Words(pair.Private)}' give the same actor two stances.";
            var (earlier, later) =
                pair.Public.Start < pair.Private.Start ? (pair.Public, pair.Private) : (pair.Private, pair.Public);
            var distance = Math.Abs(pair.PublicSentence - pair.PrivateSentence);
            sink.Raise(Code, reading.ClaimAt(later.Start), distance == 0 ? [earlier, later] : [later], why);
            if (distance == 1)
            {
                sink.Raise(Code, reading.ClaimAt(earlier.Start), [earlier], why, FlagSeverity.Medium);
            }
        }

        foreach (var (relation, evidence) in reading.Relations)
        {
            if (
                relation.Subtype == RelationSubtypes.EvidenceAgainst
                && evidence.Any(span => PublicPrivateMarkers.HasPublic(reading.Text, span))
            )
            {
                sink.Raise(
                    Code,
                    reading.Claims[relation.From - 1],
                    evidence,
                    $"What is told here goes against what was said in public: '{reading.Words(evidence)}'."
                );
            }
        }
    }
}
