namespace Briefing.Ingestion.Anchoring;

/// <summary>A stretch of tokens that both texts share.</summary>
/// <param name="Old">The index of its first token in the old text.</param>
/// <param name="New">The index of its first token in the new text.</param>
/// <param name="Length">Its length in tokens.</param>
internal readonly record struct AnchorRun(int Old, int New, int Length)
{
    /// <summary>One past its last token in the old text.</summary>
    public int OldEnd => Old + Length;

    /// <summary>One past its last token in the new text.</summary>
    public int NewEnd => New + Length;
}
