namespace Briefing.Analysis.Relations;

/// <summary>Tells what makes two claims pull apart, where they share enough of a topic.</summary>
internal static class Oppositions
{
    private const int Reach = 8;
    private const int FewestShared = 2;
    private const int FewestOfSigns = 3;
    private const double MostOfTopics = 0.6;

    /// <summary>The first thing that pulls two claims apart, or <see langword="null"/>.</summary>
    public static Opposition? Between(ClaimProfile one, ClaimProfile other)
    {
        if (one.IsConditional || other.IsConditional)
        {
            return null;
        }

        return Words(one, other) ?? Numbers(one, other) ?? Negation(one, other);
    }

    private static Opposition? Words(ClaimProfile one, ClaimProfile other)
    {
        foreach (var left in one.Poles)
        {
            foreach (var right in other.Poles)
            {
                if (
                    left.Axis == right.Axis
                    && left.IsPositive != right.IsPositive
                    && IsAnchored(one, left, other, right)
                )
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Words);
                }
            }
        }

        return null;
    }

    private static bool IsAnchored(ClaimProfile one, Opposite left, ClaimProfile other, Opposite right)
    {
        var isNear = one.SharesNear(other, left.Token, right.Token, Reach);
        return left.Anchor switch
        {
            OppositeAnchor.Subject => isNear && (one.Shared(other) >= FewestShared || one.SharedActors(other).Any()),
            OppositeAnchor.Actor => isNear || one.SharedActors(other).Any(),
            _ => isNear,
        };
    }

    // Two counts of one thing; a claim that tells of a change counts it at another time.
    private static Opposition? Numbers(ClaimProfile one, ClaimProfile other)
    {
        if (one.TellsChange || other.TellsChange)
        {
            return null;
        }

        foreach (var left in one.Quantities)
        {
            foreach (var right in other.Quantities)
            {
                if (
                    left.Unit == right.Unit
                    && !left.Fits(right)
                    && IsOnly(one, left)
                    && IsOnly(other, right)
                    && CountOneThing(one, other, left.IsOfTopic)
                )
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Numbers);
                }
            }
        }

        return null;
    }

    private static bool IsOnly(ClaimProfile profile, Quantity quantity) =>
        profile.Quantities.Count(other => other.Unit == quantity.Unit) == 1;

    // A unit alone does not make it one thing: most else must be shared, or what is said of it.
    private static bool CountOneThing(ClaimProfile one, ClaimProfile other, bool isOfTopic) =>
        one.Shared(other) >= (isOfTopic ? FewestShared : FewestOfSigns) && one.Coverage(other) >= MostOfTopics
        || isOfTopic && SharePredicate(one, other) && one.Coverage(other) >= MostOfTopics;

    private static bool SharePredicate(ClaimProfile one, ClaimProfile other) =>
        one.Predicates.Exists(left =>
            other.Predicates.Exists(right => left.Topic == right.Topic && left.IsNegated == right.IsNegated)
        );

    private static Opposition? Negation(ClaimProfile one, ClaimProfile other)
    {
        if (one.Shared(other) < FewestShared || one.Coverage(other) < MostOfTopics)
        {
            return null;
        }

        foreach (var left in one.Predicates)
        {
            foreach (var right in other.Predicates)
            {
                if (left.Topic == right.Topic && left.IsNegated != right.IsNegated && left.IsUnreal == right.IsUnreal)
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Negation);
                }
            }
        }

        return null;
    }
}
