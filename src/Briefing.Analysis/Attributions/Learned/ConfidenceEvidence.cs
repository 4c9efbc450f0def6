using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>What speaks for an attribution: the network's probabilities of its parts, and what the rules propose.</summary>
/// <param name="Parts">The network's probabilities.</param>
/// <param name="IsFound">Whether the network found it; if not, it is a proposal of the rules.</param>
/// <param name="Proposal">The confidence of the rules' proposal with this cue; 0 where there is none.</param>
/// <param name="ContentAgreement">How much of both contents is shared, from 0 to 1.</param>
/// <param name="SourceAgreement">How much of both sources is shared, from 0 to 1.</param>
internal readonly record struct ConfidenceEvidence(
    PartProbabilities Parts,
    bool IsFound,
    double Proposal,
    double ContentAgreement,
    double SourceAgreement
)
{
    /// <summary>How many numbers <see cref="Write"/> gives.</summary>
    public const int Count = 10;

    /// <summary>Writes it down as numbers, the constant 1 first.</summary>
    public void Write(Span<double> numbers)
    {
        numbers[0] = 1;
        numbers[1] = Logit(Parts.Cue);
        numbers[2] = Logit(Parts.Content);
        numbers[3] = Logit(Parts.Source);
        numbers[4] = IsFound ? 0 : 1;
        numbers[5] = IsFound && Proposal > 0 ? 1 : 0;
        numbers[6] = IsFound ? Proposal : 0;
        numbers[7] = IsFound ? 0 : Proposal;
        numbers[8] = IsFound && Proposal > 0 ? ContentAgreement : 0;
        numbers[9] = IsFound && Proposal > 0 ? SourceAgreement : 0;
    }

    /// <summary>The evidence for what the network found.</summary>
    public static ConfidenceEvidence ForFound(
        OutermostAttribution found,
        PartProbabilities parts,
        OutermostAttribution? proposal
    ) =>
        proposal is null
            ? new ConfidenceEvidence(parts, true, 0, 0, 0)
            : new ConfidenceEvidence(
                parts,
                true,
                proposal.Confidence,
                Agreement(found.Content, proposal.Content),
                Agreement(found.Source, proposal.Source)
            );

    /// <summary>The evidence for what only the rules propose.</summary>
    public static ConfidenceEvidence ForProposal(OutermostAttribution proposal, PartProbabilities parts) =>
        new(parts, false, proposal.Confidence, 1, 1);

    // Intersection over union, in UTF-16 units.
    private static double Agreement(ImmutableArray<TextSpan> some, ImmutableArray<TextSpan> others)
    {
        if (some.IsEmpty && others.IsEmpty)
        {
            return 1;
        }

        var shared = 0;
        foreach (var span in some)
        {
            foreach (var other in others)
            {
                shared += Math.Max(0, Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start));
            }
        }

        var all = some.Sum(span => span.Length) + others.Sum(span => span.Length) - shared;
        return all > 0 ? (double)shared / all : 0;
    }

    private static double Logit(double probability)
    {
        var p = Math.Clamp(probability, 0.002, 0.998);
        return Math.Log(p / (1 - p));
    }
}
