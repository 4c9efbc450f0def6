using System.Globalization;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Plain words for the values of a reading.</summary>
public static class Wording
{
    /// <summary>What to call a holder of a chain.</summary>
    public static string Holder(ChainHop hop) => hop.IsOpen ? "somebody not named" : hop.Name;

    /// <summary>What is shown where nothing is stated.</summary>
    public const string NotStated = "not stated";

    /// <summary>A count with its noun: "1 claim", "2 claims".</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A number: "12,000".</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A reader's question.</summary>
    public static string Question(FlagQuestion question) =>
        question switch
        {
            FlagQuestion.WhoSaysSo => "Who says so?",
            FlagQuestion.HowSure => "How sure are they?",
            FlagQuestion.HoldsTogether => "Does it hold together?",
            _ => "What is missing?",
        };

    /// <summary>How much care is asked for.</summary>
    public static string Severity(FlagSeverity severity) =>
        severity switch
        {
            FlagSeverity.High => "much care",
            FlagSeverity.Medium => "some care",
            FlagSeverity.Low => "a little care",
            _ => "worth knowing",
        };

    /// <summary>The style class of a severity.</summary>
    public static string SeverityClass(FlagSeverity severity) =>
        severity switch
        {
            FlagSeverity.High => "sev sev-3",
            FlagSeverity.Medium => "sev sev-2",
            FlagSeverity.Low => "sev sev-1",
            _ => "sev sev-0",
        };

    /// <summary>A relation, seen from the claim that stands in it or from the one that it points at.</summary>
    public static string Relation(RelationType type, bool isPointedAt) =>
        (type, isPointedAt) switch
        {
            (RelationType.Contradicts, _) => "contradicts",
            (RelationType.Disputes, false) => "disputes",
            (RelationType.Disputes, true) => "is disputed by",
            (RelationType.Supports, false) => "supports",
            (RelationType.Supports, true) => "is supported by",
            (RelationType.Restates, false) => "restates",
            (RelationType.Restates, true) => "is restated by",
            (RelationType.Qualifies, false) => "limits",
            _ => "is limited by",
        };

    /// <summary>What kind of party, or <see langword="null"/> where that is not told.</summary>
    public static string? Party(ActorType type) => type == ActorType.Other ? null : type.ToString().ToLowerInvariant();

    /// <summary>How the content is given, where that is worth a word.</summary>
    public static string? Form(AttributionForm? form) =>
        form switch
        {
            AttributionForm.Direct => "in quotation marks",
            AttributionForm.Mixed => "partly quoted",
            _ => null,
        };

    /// <summary>How the article stands to a claim that nobody else is said to hold.</summary>
    public static string OwnVoice(ClaimKind kind) =>
        kind == ClaimKind.Presupposed ? "takes it for granted" : "says so itself";

    /// <summary>Names in a row: "a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        };
}
