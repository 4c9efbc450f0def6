using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Tells who speaks for itself in a text.</summary>
internal static class Vouching
{
    /// <summary>Whether an attribution lets its source speak: an outermost one, by a full verb or a preposition, not a noun or a participle.</summary>
    public static bool Speaks(Reading reading, Attribution attribution)
    {
        if (attribution.ParentId is not null || attribution.Source.IsEmpty)
        {
            return false;
        }

        var (first, end) = reading.Text.TokensIn(attribution.Cue.Spans[0]);
        return attribution.Cue.Kind switch
        {
            CueKind.Preposition or CueKind.Punctuation => true,
            CueKind.Verb => first < end && reading.Text.Tokens[first].Penn != PennTag.VBG,
            _ => false,
        };
    }

    /// <summary>The ids of the actors that speak for themselves.</summary>
    public static HashSet<int> Speakers(Reading reading)
    {
        var speakers = new HashSet<int>();
        foreach (var claim in reading.Claims)
        {
            if (
                reading.AttributionOf(claim) is { } attribution
                && Speaks(reading, attribution)
                && claim.Chain[^1].ActorId is { } id
            )
            {
                _ = speakers.Add(id);
            }
        }

        return speakers;
    }

    /// <summary>Whether an actor can answer for a claim: a person, a body or a document, not an outlet or a place.</summary>
    public static bool CanVouch(Actor actor) =>
        actor.Type
            is ActorType.Person
                or ActorType.Organisation
                or ActorType.Government
                or ActorType.Document
                or ActorType.Other;

    /// <summary>Whether any claim is attributed at all.</summary>
    public static bool IsReported(Reading reading) => reading.Claims.Any(claim => claim.Kind == ClaimKind.Attributed);
}
