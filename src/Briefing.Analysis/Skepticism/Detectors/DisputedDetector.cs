using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Sources that disagree about one thing.</summary>
internal sealed class DisputedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ConsistencyDisputed;

    private static readonly PhraseLexicon<string> s_words = new(
        EmbeddedLines.OfLexicon("dispute-phrases.txt").Select(line => (line, line))
    );

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var (relation, _) in reading.Relations)
        {
            if (
                relation.Type is not (RelationType.Contradicts or RelationType.Disputes)
                || relation.Subtype
                    is RelationSubtypes.PublicPrivate
                        or RelationSubtypes.Internal
                        or RelationSubtypes.ScopeInflation
            )
            {
                continue;
            }

            var from = reading.Claims[relation.From - 1];
            var to = reading.Claims[relation.To - 1];
            var isOne = from.Sentence == to.Sentence;
            sink.Raise(
                Code,
                from,
                isOne ? [.. from.Cue, .. from.Content, .. to.Content] : [.. from.Cue, .. from.Content],
                relation.Why
            );
        }

        foreach (var claim in reading.Claims)
        {
            if (Denials.Read(reading.Text, claim, reading.AttributionOf(claim)) is { } denial)
            {
                sink.Raise(
                    Code,
                    claim,
                    [.. claim.Cue, .. claim.Content],
                    $"'{reading.Words(denial.Span)}' disputes what others hold."
                );
            }
        }

        LookForWords(reading, sink);
    }

    private void LookForWords(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims.Where(claim => claim.Kind == ClaimKind.Unattributed))
        {
            var (first, end) = reading.TokensIn(claim.Content[0]);
            for (var at = first; at < end; at++)
            {
                var length = s_words.MatchAt(reading.Text, at, end, out _);
                if (length > 0)
                {
                    var words = reading.Span(at, at + length);
                    sink.Raise(
                        Code,
                        claim,
                        [words],
                        $"The article itself says that there is a dispute: '{reading.Words(words)}'.",
                        FlagSeverity.Medium
                    );
                }
            }
        }
    }
}
