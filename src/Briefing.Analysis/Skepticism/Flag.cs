using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism;

/// <summary>A reason for care, with the spans that raised it.</summary>
public sealed record Flag
{
    /// <summary>1-based; the place in <see cref="AnalyzedDocument.Flags"/>.</summary>
    public required int Id { get; init; }

    /// <summary>Which rule raised it.</summary>
    public required FlagCode Code { get; init; }

    /// <summary>The id of the claim it sits on, or <see langword="null"/> for the whole document.</summary>
    public int? ClaimId { get; init; }

    /// <summary>The index of the sentence it sits on, or <see langword="null"/> for the whole document.</summary>
    public int? Sentence { get; init; }

    /// <summary>How much care it asks for.</summary>
    public required FlagSeverity Severity { get; init; }

    /// <summary>The evidence, in text order; empty only where the evidence is that something is missing.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>One plain sentence of why.</summary>
    public required string Why { get; init; }
}
