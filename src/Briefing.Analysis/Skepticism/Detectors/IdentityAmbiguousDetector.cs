using Briefing.Analysis.Mentions;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source whose description fits one already mentioned.</summary>
internal sealed class IdentityAmbiguousDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceIdentityAmbiguous;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var latest = new Dictionary<string, (int ActorId, string Words)>(StringComparer.Ordinal);
        foreach (var source in reading.Sources)
        {
            if (
                !source.IsDescription
                || source.Role is not { Type: ActorType.Person } role
                || source.Actor is not { Type: ActorType.Group } actor
                || SourceBareness.IsBare(reading, source)
            )
            {
                continue;
            }

            if (
                latest.TryGetValue(role.Lemma, out var earlier)
                && earlier.ActorId != actor.Id
                && SharesWord(earlier.Words, actor.Name)
            )
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"'{reading.Words(source.Spans)}' may be the source already called '{earlier.Words}'."
                );
            }

            latest[role.Lemma] = (actor.Id, actor.Name);
        }
    }

    // Beside the head noun they must share another word that starts with a capital, such as a country's.
    private static bool SharesWord(string one, string other) =>
        one.Split(' ')
            .Any(word =>
                word.Length > 1
                && char.IsUpper(word[0])
                && Gazetteer.CountryOf(word) is not null
                && other.Contains(word, StringComparison.Ordinal)
            )
        || one.Contains("U.S.", StringComparison.Ordinal) && other.Contains("U.S.", StringComparison.Ordinal);
}
