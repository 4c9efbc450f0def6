namespace Briefing.Analysis.Claims;

/// <summary>A hedge in a text.</summary>
/// <param name="Token">Its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="IsPossible">Whether it leaves the content possible only; else it leaves it probable.</param>
/// <param name="Kind">Its kind, as <c>hedges.tsv</c> lists it.</param>
internal readonly record struct Hedge(int Token, int Length, bool IsPossible, string Kind)
{
    /// <summary>Whether it is one that a holder is uncommitted by; ability ("can") and duty ("should") are not.</summary>
    public bool Weakens => Kind != "ability";
}
