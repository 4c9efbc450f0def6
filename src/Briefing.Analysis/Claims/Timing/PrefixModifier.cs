namespace Briefing.Analysis.Claims.Timing;

/// <summary>Reads what is written together with an expression: "mid-March", "late-1990s".</summary>
internal static class PrefixModifier
{
    /// <summary>The modifier that a prefix stands for, or <see langword="null"/>.</summary>
    public static TimeModifier? Of(ReadOnlySpan<char> prefix) =>
        prefix switch
        {
            "mid" or "Mid" => TimeModifier.Mid,
            "early" or "Early" => TimeModifier.Start,
            "late" or "Late" => TimeModifier.End,
            _ => null,
        };
}
