using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism;

/// <summary>One wording of a source, with what its words tell.</summary>
/// <param name="Attribution">The attribution that it is the source of.</param>
/// <param name="Claim">The first claim that it stands behind.</param>
/// <param name="Actor">The actor that it means, or <see langword="null"/>.</param>
/// <param name="Head">The token of its head word, or -1.</param>
/// <param name="Role">What is known of its head noun, or <see langword="null"/>.</param>
/// <param name="IsDescription">Whether it is worded as a description, not by name or pronoun.</param>
internal sealed record SourceUse(
    Attribution Attribution,
    Claim Claim,
    Actor? Actor,
    int Head,
    RoleNoun? Role,
    bool IsDescription
)
{
    /// <summary>The words of the source.</summary>
    public ImmutableArray<TextSpan> Spans => Attribution.Source;

    /// <summary>Finds the sources of a reading; its claims and mentions must be set.</summary>
    public static IEnumerable<SourceUse> Of(Reading reading)
    {
        var claims = new Dictionary<int, Claim>();
        foreach (var claim in reading.Claims)
        {
            if (claim.AttributionId is { } id)
            {
                _ = claims.TryAdd(id, claim);
            }
        }

        var seen = new HashSet<TextSpan>();
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Source.IsEmpty || !seen.Add(attribution.Source[0]))
            {
                continue;
            }

            var claim = claims.GetValueOrDefault(attribution.Id) ?? ClaimThrough(reading, claims, attribution);
            if (claim is not null)
            {
                yield return Read(reading, attribution, claim);
            }
        }
    }

    // A relay that has no claim of its own stands behind the claim of its child.
    private static Claim? ClaimThrough(Reading reading, Dictionary<int, Claim> claims, Attribution relay)
    {
        var last = Math.Min(reading.Attributions.Length, relay.Id + 8);
        for (var id = Math.Max(1, relay.Id - 8); id <= last; id++)
        {
            if (reading.Attributions[id - 1].ParentId == relay.Id && claims.TryGetValue(id, out var claim))
            {
                return claim;
            }
        }

        return null;
    }

    private static SourceUse Read(Reading reading, Attribution attribution, Claim claim)
    {
        var text = reading.Text;
        var head = SourceWords.HeadOf(text, attribution.Source[0]);
        var actor = reading.Mentions.ActorOf(attribution.Source) is { } id ? reading.Mentions.Actor(id) : null;
        if (head < 0)
        {
            return new SourceUse(attribution, claim, actor, head, null, false);
        }

        var token = text.Tokens[head];
        var word = text.TokenText(head).ToString().ToLowerInvariant();
        var role = RoleNouns.Find(token.Lemma.ToLowerInvariant(), word);
        if (role is null && Vagueness.IsVagueCount(word))
        {
            role = RoleOfInstances(text, head + 1, text.TokensIn(attribution.Source[0]).End);
        }

        var isPronoun = token.Universal == UniversalTag.Pron && !Vagueness.IsVagueCount(word);
        var isName = attribution.Source.Any(span =>
            reading.Mentions.In(span).Any(mention => mention.Kind == MentionKind.Name && mention.ActorId == actor?.Id)
        );
        return new SourceUse(attribution, claim, actor, head, role, !isPronoun && !isName);
    }

    // "others, including certain officials": what some of them are tells what kind of source it is.
    private static RoleNoun? RoleOfInstances(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (
                RoleNouns.Find(
                    text.Tokens[at].Lemma.ToLowerInvariant(),
                    text.TokenText(at).ToString().ToLowerInvariant()
                ) is
                { } role
            )
            {
                return role;
            }
        }

        return null;
    }
}
