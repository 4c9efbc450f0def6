using Briefing.Store.Judgements;

namespace Briefing.Web.Rendering;

/// <summary>Words for what editors judge. The grades are those of the Admiralty code.</summary>
internal static class JudgementWording
{
    /// <summary>What a judgement says.</summary>
    public static string Say(JudgementInfo judgement) =>
        judgement.Kind switch
        {
            JudgementKind.FlagVerdict => judgement.Value == JudgementValues.Dismissed ? "Dismissed" : "Confirmed",
            JudgementKind.Work => Sentence(judgement.Value),
            JudgementKind.Credibility => $"Credibility {Credibility(judgement.Value)}",
            JudgementKind.ClaimSource => $"Held by {judgement.Value}",
            JudgementKind.ClaimWords => $"In the words “{judgement.Value}”",
            JudgementKind.ClaimChain => $"Through {Chain(judgement.Value)}",
            JudgementKind.ActorMerge => $"The same as {judgement.Value}",
            _ => $"“{judgement.Value}” is somebody else",
        };

    /// <summary>What is judged, as a noun.</summary>
    public static string Noun(JudgementKind kind) =>
        kind switch
        {
            JudgementKind.FlagVerdict => "Verdict on a caution",
            JudgementKind.Work => "Work on a contradiction",
            JudgementKind.Credibility => "Credibility of a claim",
            JudgementKind.ClaimSource => "Correction of a source",
            JudgementKind.ClaimWords => "Correction of a claim’s words",
            JudgementKind.ClaimChain => "Correction of a chain",
            JudgementKind.ActorMerge => "Two actors made one",
            _ => "A name taken from an actor",
        };

    /// <summary>A credibility with its meaning: "2, probably true"; 6 is not judged.</summary>
    public static string Credibility(string value) =>
        value switch
        {
            "1" => "1, confirmed by other sources",
            "2" => "2, probably true",
            "3" => "3, possibly true",
            "4" => "4, doubtful",
            "5" => "5, improbable",
            _ => "6, not judged",
        };

    /// <summary>A reliability with its meaning: "B, usually reliable"; F is not judged.</summary>
    public static string Reliability(string value) =>
        value switch
        {
            "A" => "A, completely reliable",
            "B" => "B, usually reliable",
            "C" => "C, fairly reliable",
            "D" => "D, not usually reliable",
            "E" => "E, unreliable",
            _ => "F, not judged",
        };

    /// <summary>A chain of names, from the outermost to the innermost.</summary>
    public static string Chain(string value) =>
        string.Join(" → ", value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>A value that opens a sentence.</summary>
    public static string Sentence(string value) => char.ToUpperInvariant(value[0]) + value[1..];
}
