using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Guesses better what a name names from what its bearer does: who relays is an outlet, who says is a person.</summary>
internal static class SourceTyper
{
    /// <summary>Settles guessed types of candidates that are sources.</summary>
    /// <param name="text">The text.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="candidates">In text order.</param>
    public static void GuessTypes(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        List<MentionCandidate> candidates
    )
    {
        var byToken = new Dictionary<int, MentionCandidate>();
        foreach (
            var candidate in candidates.Where(candidate =>
                candidate.IsTypeGuessed && candidate.Kind == MentionKind.Name
            )
        )
        {
            for (var token = candidate.First; token < candidate.End; token++)
            {
                byToken[token] = candidate;
            }
        }

        var relays = attributions.Select(attribution => attribution.ParentId).OfType<int>().ToHashSet();
        foreach (var attribution in attributions)
        {
            foreach (var span in attribution.Source)
            {
                var token = text.TokenAt(span.Start);
                if (byToken.TryGetValue(token, out var candidate))
                {
                    Guess(candidate, attribution, relays.Contains(attribution.Id));
                }
            }
        }

        GuessPlaces(text, candidates);
    }

    private static void Guess(MentionCandidate candidate, Attribution attribution, bool relays)
    {
        var isOutlet = relays && RelayCues.IsPublishing(attribution.Cue.Lemma);
        if (isOutlet)
        {
            (candidate.Type, candidate.IsTypeGuessed) = (ActorType.Outlet, false);
        }
        else if (candidate.Type == ActorType.Other && candidate.Key.Contains(' ', StringComparison.Ordinal))
        {
            candidate.Type = ActorType.Organisation;
        }
    }

    // "in Dorsk", "near Aldmere": a lone unknown name after such a word is a place.
    private static void GuessPlaces(AnalyzedText text, List<MentionCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (
                candidate is { IsTypeGuessed: true, Kind: MentionKind.Name, Type: ActorType.Other, First: > 0 }
                && candidate.End - candidate.First == 1
                && RelayCues.IsPlacing(text.TokenText(candidate.First - 1))
            )
            {
                candidate.Type = ActorType.Place;
            }
        }
    }
}
