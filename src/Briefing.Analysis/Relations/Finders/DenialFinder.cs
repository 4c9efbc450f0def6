using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Finds what a denial is aimed at, and what the denier holds against it in the same breath.</summary>
internal sealed class DenialFinder : RelationFinder
{
    private const int Farthest = 12;
    private const int FarthestClaims = 60;
    private const int AimedAtDenier = 3;
    private const int Accusing = 3;
    private const int SharedTopic = 2;
    private const int Fitting = 6;
    private const int FarthestNamed = 3;

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        foreach (var claim in context.Claims)
        {
            if (Denials.Read(context.Text, claim, context.AttributionOf(claim)) is not { } denial)
            {
                continue;
            }

            var nested = Nested(context, denial);
            if ((nested ?? Best(context, denial) ?? Coming(context, denial)) is not { } denied)
            {
                continue;
            }

            var name = claim.Chain[^1].Name;
            if (
                nested is not null
                && context.AttributionOf(claim) is { Cue.Lemma: "contradict" or "belie" or "disprove" }
            )
            {
                sink.Relate(
                    claim,
                    denied,
                    RelationType.Contradicts,
                    RelationSubtypes.EvidenceAgainst,
                    $"{name} speaks against it: '{context.Words(denial.Span)}'.",
                    [denial.Span]
                );
                continue;
            }

            sink.Relate(
                claim,
                denied,
                RelationType.Disputes,
                RelationSubtypes.Denial,
                $"{name} disputes it: '{context.Words(denial.Span)}'.",
                [denial.Span]
            );
            foreach (var ground in Grounds(context, claim))
            {
                sink.Relate(
                    ground,
                    denied,
                    RelationType.Contradicts,
                    RelationSubtypes.Denial,
                    $"{name} holds this against what is denied: '{context.Words(denial.Span)}'.",
                    [denial.Span, .. ground.Content]
                );
            }
        }
    }

    // "denied accusations by the union that it cheated": what is denied stands inside the denial.
    private static Claim? Nested(RelationContext context, Denial denial) =>
        context
            .ClaimsIn(denial.Claim.Sentence)
            .FirstOrDefault(claim =>
                claim.Id != denial.Claim.Id
                && context.AttributionOf(claim) is { Cue.Kind: CueKind.Noun } attribution
                && attribution.ParentId == denial.Claim.AttributionId
                && !RelationContext.ShareHolder(claim, denial.Claim)
            );

    // A charge that is answered before it is told: "We did nothing wrong," said the chairman. Prosecutors allege ...
    private static Claim? Coming(RelationContext context, Denial denial) =>
        denial.Shell != ShellNounKind.Charge
            ? null
            : context
                .ClaimsIn(denial.Claim.Sentence + 1)
                .FirstOrDefault(claim => CanBeDenied(context, denial, claim) && Accuses(context, claim));

    private static Claim? Best(RelationContext context, Denial denial)
    {
        Claim? best = null;
        var bestScore = 0;
        var parties = context.PartiesOf(RelationContext.HolderOf(denial.Claim));
        for (var id = denial.Claim.Id - 1; id >= Math.Max(1, denial.Claim.Id - FarthestClaims); id--)
        {
            var claim = context.Claims[id - 1];
            if (denial.Claim.Sentence - claim.Sentence > Farthest)
            {
                break;
            }

            if (!CanBeDenied(context, denial, claim))
            {
                continue;
            }

            var score = Score(context, denial, claim, parties);

            // Of a claim and what is nested in it, the whole is denied.
            if (score > bestScore || score == bestScore && best is not null && Holds(claim, best))
            {
                (best, bestScore) = (claim, score);
            }
        }

        return best;
    }

    private static bool CanBeDenied(RelationContext context, Denial denial, Claim claim)
    {
        if (
            Spans.Overlap(claim.Content, denial.Claim.Content)
            || Denials.Read(context.Text, claim, context.AttributionOf(claim)) is not null
        )
        {
            return false;
        }

        return claim.Kind == ClaimKind.Attributed
            ? !RelationContext.ShareHolder(claim, denial.Claim)
            : claim.Kind == ClaimKind.Unattributed
                && (Accuses(context, claim) || context.ProfileOf(denial.Claim).Shared(context.ProfileOf(claim)) >= 2);
    }

    private static int Score(RelationContext context, Denial denial, Claim claim, IReadOnlySet<int> parties)
    {
        var distance = denial.Claim.Sentence - claim.Sentence;
        var link =
            (Accuses(context, claim) ? Accusing : 0)
            + (context.IsAbout(claim, parties) ? AimedAtDenier : 0)
            + SharedTopic * context.ProfileOf(denial.Claim).Shared(context.ProfileOf(claim));
        var isNamed =
            denial.Shell is ShellNounKind.Account or ShellNounKind.Charge && distance <= 1
            || denial.Shell == ShellNounKind.Message && claim.Form == AttributionForm.Direct;
        var isFar = denial.Shell is not null && distance > FarthestNamed && link < AimedAtDenier;
        if (!isNamed && (link == 0 || isFar))
        {
            return 0;
        }

        // Of charges the first told is the one that is answered; of accounts the last.
        var score = link + Farthest - (denial.Shell == ShellNounKind.Charge ? Math.Min(distance, 1) : distance);
        return isNamed && denial.Shell != ShellNounKind.Charge ? score + Fitting : score;
    }

    private static bool Accuses(RelationContext context, Claim claim)
    {
        if (DenialCues.IsAccusation(context.AttributionOf(claim)))
        {
            return true;
        }

        if (claim.Kind != ClaimKind.Unattributed)
        {
            return false;
        }

        var (first, end) = context.Text.TokensIn(claim.Content[0]);
        for (var at = first; at < end; at++)
        {
            if (DenialCues.IsAccusation(context.Text.Tokens[at].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Claim outer, Claim inner) =>
        outer.Content.Any(whole => whole.Contains(inner.Content[0])) && outer.Content[0].Start < inner.Content[0].Start;

    // "rejected that criticism; in its report it maintained that ...": the denier's other claims of the sentence.
    private static IEnumerable<Claim> Grounds(RelationContext context, Claim denial) =>
        RelationContext.HolderOf(denial) is null
            ? []
            : context
                .ClaimsIn(denial.Sentence)
                .Where(claim =>
                    claim.Kind == ClaimKind.Attributed
                    && claim.Content[0].Start >= denial.Content[^1].End
                    && RelationContext.ShareHolder(claim, denial)
                    && claim.Chain.Length == denial.Chain.Length
                );
}
