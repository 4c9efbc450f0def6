namespace Briefing.Analysis.Text;

/// <summary>A sentence. Sentences do not cross paragraphs and do not overlap.</summary>
/// <param name="Span">From its first token to its last.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);
