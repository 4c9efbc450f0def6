using System.Collections.Immutable;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// The few claims that a reader is shown first: the opening ones, since news puts the main thing first, and then those that
/// others dispute or contradict or that ask for much care. Claims inside another chosen one and restatements are left out;
/// one that only says who says another gives way to that other, which has the whole chain.
/// </summary>
public static class LeadClaims
{
    private const int Opening = 3;
    private const int Most = 6;
    private const int ConflictWeight = 2;
    private const int GraveFlagWeight = 1;

    /// <summary>The chosen claims, six at most, in text order; empty where there is no claim.</summary>
    /// <param name="document">A reading.</param>
    public static ImmutableArray<Claim> Of(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var weights = Weigh(document);
        var restatements = document
            .Relations.Where(relation => relation.Type == RelationType.Restates)
            .Select(relation => Pair(relation.From, relation.To))
            .ToHashSet();
        var chosen = new List<Claim>(Most);
        Choose(document.Claims.Where(claim => claim.Kind != ClaimKind.Presupposed), Opening);
        Choose(
            document.Claims.Where(claim => weights[claim.Id] > 0).OrderByDescending(claim => weights[claim.Id]),
            Most
        );
        return [.. chosen.OrderBy(claim => claim.Id)];

        void Choose(IEnumerable<Claim> candidates, int most)
        {
            foreach (var candidate in candidates)
            {
                if (chosen.Count >= most)
                {
                    return;
                }

                var claim = Innermost(document, candidate);

                if (!chosen.Exists(other => Repeats(claim, other) || restatements.Contains(Pair(claim.Id, other.Id))))
                {
                    chosen.Add(claim);
                }
            }
        }
    }

    /// <summary>What a claim comes to when all that it adds is who says so: "the paper writes that officials say that X" is X.</summary>
    private static Claim Innermost(AnalyzedDocument document, Claim claim)
    {
        var told = claim;
        foreach (var other in document.Claims)
        {
            if (
                other.Chain.Length > told.Chain.Length
                && LiesIn(other, told)
                && OnlyReports(document.Text, told, other)
            )
            {
                told = other;
            }
        }

        return told;
    }

    /// <summary>Whether most of what stands in the outer claim beside the inner one is the inner one's sources and cues.</summary>
    private static bool OnlyReports(string text, Claim outer, Claim inner)
    {
        var reporting = inner
            .Source.Concat(inner.Cue)
            .Concat(inner.Chain.SelectMany(hop => new[] { hop.Span, hop.Cue }).OfType<TextSpan>())
            .ToList();
        var (beside, reported) = (0, 0);
        foreach (var position in outer.Content.SelectMany(span => Enumerable.Range(span.Start, span.Length)))
        {
            if (char.IsLetterOrDigit(text[position]) && !inner.Content.Any(span => span.Contains(position)))
            {
                beside++;
                reported += reporting.Exists(span => span.Contains(position)) ? 1 : 0;
            }
        }

        return reported * 2 > beside;
    }

    private static bool Repeats(Claim claim, Claim other) =>
        claim.Id == other.Id
        || string.Equals(claim.Proposition, other.Proposition, StringComparison.OrdinalIgnoreCase)
        || LiesIn(claim, other)
        || LiesIn(other, claim);

    private static bool LiesIn(Claim inner, Claim outer) =>
        inner.Content.All(span => outer.Content.Any(whole => whole.Contains(span)));

    private static (int, int) Pair(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    /// <summary>What speaks for showing each claim, by its id.</summary>
    private static int[] Weigh(AnalyzedDocument document)
    {
        var weights = new int[document.Claims.Length + 1];
        foreach (var relation in document.Relations)
        {
            if (relation.Type is RelationType.Contradicts or RelationType.Disputes)
            {
                weights[relation.From] += ConflictWeight;
                weights[relation.To] += ConflictWeight;
            }
        }

        foreach (var flag in document.Flags)
        {
            if (flag is { Severity: FlagSeverity.High, ClaimId: { } claim })
            {
                weights[claim] += GraveFlagWeight;
            }
        }

        return weights;
    }
}
