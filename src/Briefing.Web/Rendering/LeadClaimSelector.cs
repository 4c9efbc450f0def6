using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>
/// Chooses the few claims that an article leads with: the first ones, since news puts the main thing first, and then those
/// that others dispute or contradict or that ask for much care. Claims inside another chosen one and restatements are left out.
/// </summary>
internal static class LeadClaimSelector
{
    private const int First = 3;
    private const int Most = 6;

    /// <summary>The ids of the chosen claims, in text order.</summary>
    public static ImmutableArray<int> Select(AnalyzedDocument reading)
    {
        var weights = Weights(reading);
        var chosen = new List<Claim>();
        foreach (var claim in reading.Claims.Where(claim => claim.Kind != ClaimKind.Presupposed))
        {
            if (chosen.Count == First)
            {
                break;
            }

            Add(reading, chosen, claim);
        }

        foreach (var claim in reading.Claims.OrderByDescending(claim => weights[claim.Id]))
        {
            if (chosen.Count == Most || weights[claim.Id] == 0)
            {
                break;
            }

            Add(reading, chosen, claim);
        }

        return [.. chosen.Select(claim => claim.Id).Order()];
    }

    private static void Add(AnalyzedDocument reading, List<Claim> chosen, Claim claim)
    {
        if (!chosen.Any(other => Repeats(reading, claim, other)))
        {
            chosen.Add(claim);
        }
    }

    private static bool Repeats(AnalyzedDocument reading, Claim claim, Claim other) =>
        claim.Id == other.Id
        || string.Equals(claim.Proposition, other.Proposition, StringComparison.OrdinalIgnoreCase)
        || claim.Content.All(span => other.Content.Any(outer => outer.Contains(span)))
        || other.Content.All(span => claim.Content.Any(outer => outer.Contains(span)))
        || reading.Relations.Any(relation =>
            relation.Type == RelationType.Restates
            && (
                (relation.From == claim.Id && relation.To == other.Id)
                || (relation.From == other.Id && relation.To == claim.Id)
            )
        );

    private static int[] Weights(AnalyzedDocument reading)
    {
        var weights = new int[reading.Claims.Length + 1];
        foreach (var relation in reading.Relations)
        {
            if (relation.Type is RelationType.Contradicts or RelationType.Disputes)
            {
                Raise(weights, relation.From, 2);
                Raise(weights, relation.To, 2);
            }
        }

        foreach (var flag in reading.Flags.Where(flag => flag.Severity == FlagSeverity.High))
        {
            Raise(weights, flag.ClaimId ?? 0, 1);
        }

        weights[0] = 0;
        return weights;
    }

    private static void Raise(int[] weights, int claimId, int by)
    {
        if (claimId >= 0 && claimId < weights.Length)
        {
            weights[claimId] += by;
        }
    }
}
