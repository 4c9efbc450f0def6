namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>The subject of a verb group.</summary>
/// <param name="Range">Its tokens; empty where the sentence gives none.</param>
/// <param name="Head">The index of the base phrase that heads it, or -1.</param>
/// <param name="IsDirect">Whether it stands right before its verb, with at most a parenthesis between.</param>
internal readonly record struct Subject(TokenRange Range, int Head, bool IsDirect)
{
    /// <summary>No subject.</summary>
    public static Subject None { get; } = new(default, -1, false);

    /// <summary>Whether there is one.</summary>
    public bool IsFound => !Range.IsEmpty;
}
