namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>A quotation, as tokens.</summary>
/// <param name="Range">Its tokens with its marks.</param>
/// <param name="IsOpen">Whether it runs to the end of its paragraph without a closing mark.</param>
/// <param name="ContinuesPrevious">Whether it goes on with a quotation that the paragraph before left open.</param>
/// <param name="Depth">1 for an outermost one.</param>
internal readonly record struct QuotedRange(TokenRange Range, bool IsOpen, bool ContinuesPrevious, int Depth)
{
    /// <summary>How many tokens stand between the marks.</summary>
    public int Words => Range.Length - (IsOpen ? 1 : 2);
}
