using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source that has a role and no name.</summary>
internal sealed class AnonymousSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceAnonymous;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            if (
                source.IsDescription
                && source.Actor is not { IsNamed: true }
                && IsUnnamedPerson(source)
                && !SourceBareness.IsBare(reading, source)
            )
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"The source is described as '{reading.Words(source.Spans)}' and not named."
                );
            }
        }
    }

    private static bool IsUnnamedPerson(SourceUse source)
    {
        if (source.Role is { } role)
        {
            return role.Type is ActorType.Person or ActorType.Group;
        }

        return source.Actor is { IsNamed: false, Type: ActorType.Person or ActorType.Group };
    }
}
