using Briefing.Analysis.Relations;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Two statements of one text that are hard to hold together, without a reported dispute.</summary>
internal sealed class InternalConflictDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ConsistencyInternal;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var (relation, _) in reading.Relations)
        {
            if (relation is { Type: RelationType.Contradicts, Subtype: RelationSubtypes.Internal })
            {
                var from = reading.Claims[relation.From - 1];
                sink.Raise(Code, from, from.Content, relation.Why);
            }
        }
    }
}
