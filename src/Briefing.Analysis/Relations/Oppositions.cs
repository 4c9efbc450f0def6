namespace Briefing.Analysis.Relations;

/// <summary>Tells what makes two claims pull apart, where they share enough of a topic.</summary>
internal static class Oppositions
{
    private const int FewestNegated = 3;
    private const int FewestCounted = 2;

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
                    && IsAnchored(one, other, left.Anchor)
                )
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Words);
                }
            }
        }

        return null;
    }

    private static bool IsAnchored(ClaimProfile one, ClaimProfile other, OppositeAnchor anchor)
    {
        var shared = one.Shared(other);
        return anchor switch
        {
            OppositeAnchor.Subject => shared > 1 || shared == 1 && one.SharedActors(other).Any(),
            OppositeAnchor.Actor => shared > 0 || one.SharedActors(other).Any(),
            _ => shared > 0,
        };
    }

    // Two counts of one thing; a claim that tells of a change counts it at another time.
    private static Opposition? Numbers(ClaimProfile one, ClaimProfile other)
    {
        if (one.TellsChange || other.TellsChange || !CountOneThing(one, other))
        {
            return null;
        }

        foreach (var left in one.Quantities)
        {
            foreach (var right in other.Quantities)
            {
                if (left.Unit == right.Unit && !left.Fits(right) && !one.Quantities.Exists(right.Fits))
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Numbers);
                }
            }
        }

        return null;
    }

    private static bool CountOneThing(ClaimProfile one, ClaimProfile other) =>
        one.Shared(other) >= FewestCounted
        || one.Predicates.Exists(left => other.Predicates.Exists(right => left.Topic == right.Topic));

    private static Opposition? Negation(ClaimProfile one, ClaimProfile other)
    {
        if (one.Shared(other) < FewestNegated)
        {
            return null;
        }

        foreach (var left in one.Predicates)
        {
            foreach (var right in other.Predicates)
            {
                if (left.Topic == right.Topic && left.IsNegated != right.IsNegated)
                {
                    return new Opposition(left.Span, right.Span, OppositionKind.Negation);
                }
            }
        }

        return null;
    }
}
