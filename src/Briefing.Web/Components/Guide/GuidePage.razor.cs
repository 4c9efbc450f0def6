namespace Briefing.Web.Components.Guide;

/// <summary>How to read a briefing, on one screen, for who comes for the first time.</summary>
public partial class GuidePage
{
    private static readonly (string[] Keys, string What)[] s_keys =
    [
        (["j", "k"], "next and previous claim, or briefing in the list"),
        (["n", "p"], "next and previous claim with a caution; N and P with a grave one"),
        (["o"], "open what is chosen; Escape closes it"),
        (["m", "f"], "mark as read, star"),
        (["v"], "to the original, where its address is stated"),
        (["1", "2", "3", "4"], "claims, sources, cues, cautions on or off"),
        (["s"], "the notes in the margin on or off"),
        (["c"], "copy the claim as a quotation with its chain"),
        (["/"], "search"),
        (["g", "h"], "to the briefings; g c the claims, g s the sources, g f the cautions"),
    ];
}
