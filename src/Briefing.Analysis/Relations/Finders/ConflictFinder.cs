using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>
/// Finds claims anywhere in a text that pull apart by their words: opposite poles, numbers that cannot both be right, a
/// negation. Each claim is compared with a bounded number of earlier ones that share a topic with it.
/// </summary>
internal sealed class ConflictFinder : RelationFinder
{
    private const int MostPerTopic = 8;
    private const int MostCompared = 40;
    private const int TopicWeight = 3;
    private const int MostNested = 6;
    private const int FewestOfOneHolder = 3;
    private const double MostOfTopics = 0.6;
    private const int NearbySentences = 4;
    private const int FewestFarApart = 2;

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        var byTopic = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var profile in context.Profiles)
        {
            if (Best(context, sink, profile, byTopic) is { } best)
            {
                Relate(context, sink, best.Earlier, profile, best.Opposition);
            }

            foreach (var topic in profile.Keys)
            {
                if (!byTopic.TryGetValue(topic, out var list))
                {
                    byTopic[topic] = list = [];
                }

                // The first claims of a topic and the latest ones.
                if (list.Count == MostPerTopic)
                {
                    list.RemoveAt(MostPerTopic / 2);
                }

                list.Add(profile.Claim.Id);
            }
        }
    }

    private static (ClaimProfile Earlier, Opposition Opposition)? Best(
        RelationContext context,
        RelationSink sink,
        ClaimProfile profile,
        Dictionary<string, List<int>> byTopic
    )
    {
        (ClaimProfile Earlier, Opposition Opposition)? best = null;
        var bestScore = 0;
        var candidates = profile
            .Keys.SelectMany(topic => byTopic.GetValueOrDefault(topic, []))
            .Distinct()
            .Order()
            .Take(MostCompared);
        foreach (var id in candidates)
        {
            var earlier = context.Profiles[id - 1];
            if (
                !CanConflict(context, sink, earlier, profile)
                || Oppositions.Between(earlier, profile) is not { } opposition
            )
            {
                continue;
            }

            var score = TopicWeight * earlier.Shared(profile) + earlier.SharedActors(profile).Count();
            if (score > bestScore)
            {
                (best, bestScore) = ((earlier, opposition), score);
            }
        }

        return best;
    }

    private static bool CanConflict(RelationContext context, RelationSink sink, ClaimProfile one, ClaimProfile other)
    {
        return !Spans.Overlap(one.Claim.Content, other.Claim.Content)
            && !Spans.Overlap(one.Claim.Cue, other.Claim.Content)
            && !one.IsOfOtherTime(other)
            && !IsRelated(context, sink, one.Claim, other.Claim)
            && (one.Claim.AttributionId is null || one.Claim.AttributionId != other.Claim.AttributionId)
            && IsEnough(context, one, other)
            && !Denies(context, one)
            && !Denies(context, other);
    }

    // What one holder says twice, or the article beside a source, seldom conflicts: far more must be shared.
    private static bool IsEnough(RelationContext context, ClaimProfile one, ClaimProfile other)
    {
        var shared = one.Shared(other);
        var distance = other.Claim.Sentence - one.Claim.Sentence;
        if (
            one.Claim.Kind == ClaimKind.Attributed
            && other.Claim.Kind == ClaimKind.Attributed
            && !RelationContext.ShareHolder(one.Claim, other.Claim)
        )
        {
            return distance <= NearbySentences || shared >= FewestFarApart || IsPartOf(context, one.Claim, other.Claim);
        }

        return distance > 0 && shared >= FewestOfOneHolder && one.Coverage(other) >= MostOfTopics
            || distance == 1 && ContrastOpeners.Open(context.Text, other.Claim.Sentence);
    }

    // The same conflict between what is nested in one of them, or what it is nested in.
    private static bool IsRelated(RelationContext context, RelationSink sink, Claim one, Claim other) =>
        Around(context, one).Any(left => Around(context, other).Any(right => sink.AreRelated(left, right)));

    private static IEnumerable<Claim> Around(RelationContext context, Claim claim) =>
        context
            .ClaimsIn(claim.Sentence)
            .Where(near => near.Id == claim.Id || Spans.Overlap(near.Content, claim.Content))
            .Take(MostNested);

    // A denial is aimed by its cue; its words say what is denied.
    private static bool Denies(RelationContext context, ClaimProfile profile) =>
        DenialCues.IsDenial(context.AttributionOf(profile.Claim));

    private static void Relate(
        RelationContext context,
        RelationSink sink,
        ClaimProfile earlier,
        ClaimProfile later,
        Opposition opposition
    )
    {
        var (one, other) = (context.Words(opposition.One), context.Words(opposition.Other));
        var why = opposition.Kind switch
        {
            OppositionKind.Numbers => $"The numbers cannot both be right: '{one}' here, '{other}' there.",
            OppositionKind.Negation => $"What is said in '{one}' is negated in '{other}', or the other way round.",
            _ => $"'{one}' and '{other}' pull apart.",
        };
        sink.Relate(
            later.Claim,
            earlier.Claim,
            RelationType.Contradicts,
            Subtype(context, earlier.Claim, later.Claim),
            why,
            [opposition.Other, opposition.One]
        );
    }

    private static string Subtype(RelationContext context, Claim earlier, Claim later)
    {
        if (earlier.Chain[^1].IsDocument || later.Chain[^1].IsDocument || RelationContext.ShareHolder(earlier, later))
        {
            return RelationSubtypes.Internal;
        }

        return IsPartOf(context, earlier, later) ? RelationSubtypes.ScopeInflation : RelationSubtypes.BetweenSources;
    }

    // Some of a group hold the one, the whole of it the other.
    private static bool IsPartOf(RelationContext context, Claim part, Claim whole) =>
        Groups.WholeOf(context.Mentions, RelationContext.HolderOf(whole)) is { } name
        && !part.Source.IsEmpty
        && Groups.PartsOf(context.Text, part.Source[0]).Contains(name);
}
