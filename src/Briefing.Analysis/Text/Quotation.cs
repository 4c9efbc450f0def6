namespace Briefing.Analysis.Text;

/// <summary>A passage between quotation marks, within one paragraph.</summary>
/// <param name="Span">The passage with its marks.</param>
/// <param name="IsOpen">Whether no closing mark stands in the paragraph: it runs to the paragraph's end.</param>
/// <param name="ContinuesPrevious">Whether it goes on with a quotation that the paragraph before left open.</param>
/// <param name="Depth">1 for an outermost quotation, 2 for one inside it.</param>
public readonly record struct Quotation(TextSpan Span, bool IsOpen, bool ContinuesPrevious, int Depth);
