using Briefing.Analysis.Skepticism;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The full text with every claim, cue, source and flag marked, and a note for each claim beside its paragraph.</summary>
public partial class AnnotatedText
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private static string ClaimLabel(int claimId) => $"claim {claimId}";

    private static string WeightClass(ClaimView claim) =>
        claim.Flags[0].Severity switch
        {
            FlagSeverity.High => "weight sev-3",
            FlagSeverity.Medium => "weight sev-2",
            FlagSeverity.Low => "weight sev-1",
            _ => "weight sev-0",
        };

    private static string WeightLabel(ClaimView claim) =>
        $"{Wording.Severity(claim.Flags[0].Severity)}, {Wording.Count(claim.CautionCount, "caution")}";

    private static string SentenceAnchor(int number) => "#" + Addresses.SentenceId(number);

    private static string SentenceLabel(int number) => $"address of sentence {number}";

    private static string AddressClass(SentenceView sentence) =>
        sentence.Segments.All(segment => segment.Opens.IsEmpty) ? "perma alone" : "perma";

    private static string FlagAnchor(int flagId) => "#" + Addresses.FlagMarkId(flagId);
}
