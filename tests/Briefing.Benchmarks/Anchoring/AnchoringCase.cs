using Briefing.Analysis.Text;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>A text, what became of it, and the passages that are annotated.</summary>
/// <param name="Old">The text.</param>
/// <param name="New">The edited text.</param>
/// <param name="Origins">For each unit of the edited text where it stood, or <see cref="TrackedText.Added"/>.</param>
/// <param name="Quotes">The annotated passages of the text.</param>
internal sealed record AnchoringCase(
    string Old,
    string New,
    IReadOnlyList<int> Origins,
    IReadOnlyList<TextSpan> Quotes
);
