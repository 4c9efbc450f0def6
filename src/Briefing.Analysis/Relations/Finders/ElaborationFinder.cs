using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>
/// Carries a contradiction on to what spells the claim out in the same sentence: "a closer vote than that: two members,
/// he said, had wanted a cut". Runs after the finders of contradictions.
/// </summary>
internal sealed class ElaborationFinder : RelationFinder
{
    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        foreach (var (relation, evidence) in sink.Findings)
        {
            if (relation.Type != RelationType.Contradicts || relation.Subtype == RelationSubtypes.PublicPrivate)
            {
                continue;
            }

            var to = context.Claims[Math.Min(relation.From, relation.To) - 1];
            var from = context.Claims[Math.Max(relation.From, relation.To) - 1];
            if (from.Sentence == to.Sentence)
            {
                continue;
            }

            foreach (var claim in context.ClaimsIn(from.Sentence))
            {
                if (claim.Content[0].Start < from.Content[^1].End || Spans.Overlap(claim.Content, from.Content))
                {
                    continue;
                }

                if (SpellsOut(context, from, claim) || StandsWith(context, from, claim, to))
                {
                    sink.Relate(
                        claim,
                        to,
                        relation.Type,
                        relation.Subtype!,
                        $"It goes with the claim beside it that pulls apart from this one: '{context.Words(from.Content[0])}'.",
                        evidence
                    );
                }
            }
        }
    }

    // After a colon or a dash, by the same holder.
    private static bool SpellsOut(RelationContext context, Claim from, Claim claim)
    {
        if (!RelationContext.ShareHolder(from, claim) || claim.Chain.Length != from.Chain.Length)
        {
            return false;
        }

        var (first, end) = context.Text.TokensIn(new TextSpan(from.Content[^1].End, claim.Content[0].Start));
        for (var at = first; at < end; at++)
        {
            if (context.Text.TokenText(at) is ":" or "—" or "–")
            {
                return true;
            }
        }

        return false;
    }

    // At the same pole, against the opposite pole of the other claim.
    private static bool StandsWith(RelationContext context, Claim from, Claim claim, Claim to)
    {
        var (one, other) = (context.ProfileOf(from).Poles, context.ProfileOf(to).Poles);
        return context
            .ProfileOf(claim)
            .Poles.Exists(pole =>
                one.Exists(same => same.Axis == pole.Axis && same.IsPositive == pole.IsPositive)
                && other.Exists(opposed => opposed.Axis == pole.Axis && opposed.IsPositive != pole.IsPositive)
            );
    }
}
