using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source that tells what somebody else thinks or will accept.</summary>
internal sealed class ProxySourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceProxy;

    private const int Reach = 5;
    private const int LookedAt = 64;

    private static readonly FrozenSet<string> s_verbs = EmbeddedLines
        .OfLexicon("proxy-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (claim.Kind == ClaimKind.Attributed && Decision(reading, claim) is { } words)
            {
                sink.Raise(
                    Code,
                    claim,
                    [words],
                    $"'{reading.Words(words)}' tells what somebody else thinks or will accept, who is not heard here."
                );
            }
        }
    }

    private static TextSpan? Decision(Reading reading, Claim claim)
    {
        var holder = claim.Chain[^1].ActorId;
        foreach (var (mention, kind, id) in claim.Content.SelectMany(span => reading.Mentions.In(span)).Take(LookedAt))
        {
            if (id == holder || kind == MentionKind.Pronoun || !CanDecide(reading.Mentions.Actor(id)))
            {
                continue;
            }

            var (first, end) = reading.Text.TokensIn(mention);
            for (var at = end; at < Math.Min(end + Reach, reading.Text.Tokens.Length); at++)
            {
                if (
                    s_verbs.Contains(reading.Text.Tokens[at].Lemma)
                    && reading.Text.Tokens[at].Universal == UniversalTag.Verb
                )
                {
                    return reading.Span(first, at + 1);
                }
            }

            if (
                first > 1
                && reading.Text.TokenText(first - 1) is "to" or "for"
                && s_verbs.Contains(reading.Text.TokenText(first - 2).ToString())
            )
            {
                return reading.Span(first - 2, end);
            }
        }

        return null;
    }

    private static bool CanDecide(Actor actor) =>
        actor.Type
            is ActorType.Person
                or ActorType.Group
                or ActorType.Country
                or ActorType.Government
                or ActorType.Organisation;
}
