using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Finds claims that repeat an earlier one, and conditions that limit what their holder said before.</summary>
internal sealed class RestatementFinder : RelationFinder
{
    private const double RestatedShare = 0.8;
    private const int FewestRestatedWords = 3;
    private const int ConditionReach = 3;

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        var index = new ClaimWords(context.Text);
        Claim? previous = null;
        foreach (var claim in context.Claims)
        {
            var words = index.Of(claim);
            if (
                words.Count >= FewestRestatedWords
                && index.BestMatch(words, RestatedShare) is { } earlier
                && earlier.Sentence != claim.Sentence
            )
            {
                sink.Relate(
                    claim,
                    earlier,
                    RelationType.Restates,
                    RelationSubtypes.Repetition,
                    "It repeats most of the words of the earlier claim.",
                    [.. claim.Content, .. earlier.Content]
                );
            }

            if (
                previous is not null
                && OpensWithCondition(context, claim)
                && RelationContext.HolderOf(claim) is not null
                && RelationContext.ShareHolder(claim, previous)
            )
            {
                sink.Relate(
                    claim,
                    previous,
                    RelationType.Qualifies,
                    RelationSubtypes.Condition,
                    $"It limits what {claim.Chain[^1].Name} said before.",
                    claim.Content
                );
            }

            index.Add(claim, words);
            previous = claim.Kind == ClaimKind.Attributed ? claim : previous;
        }
    }

    private static bool OpensWithCondition(RelationContext context, Claim claim)
    {
        var (first, end) = context.Text.TokensIn(claim.Content[0]);
        for (var at = first; at < Math.Min(end, first + ConditionReach); at++)
        {
            if (Conditions.MatchAt(context.Text, at, end) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
