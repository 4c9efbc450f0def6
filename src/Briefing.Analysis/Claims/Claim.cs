using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>A proposition with the chain of its holders and each holder's commitment.</summary>
public sealed record Claim
{
    /// <summary>1-based; the place in <see cref="AnalyzedDocument.Claims"/>. Claims are in text order.</summary>
    public required int Id { get; init; }

    /// <summary>The index of the sentence in which its content starts.</summary>
    public required int Sentence { get; init; }

    /// <summary>Who stands behind it.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How the content is given; <see langword="null"/> for the article's own assertions.</summary>
    public AttributionForm? Form { get; init; }

    /// <summary>The claim as a sentence that can be read alone.</summary>
    public required string Proposition { get; init; }

    /// <summary>The words of the claim, in text order; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The words of its innermost cue; empty for the article's own assertions.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The words of its innermost source; empty where there is none.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>The holders from the outermost, which is the article itself, to the innermost; never empty.</summary>
    public required ImmutableArray<ChainHop> Chain { get; init; }

    /// <summary>How firmly each holder commits, in the order of <see cref="Chain"/>.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>The ids of the time expressions that date it.</summary>
    public ImmutableArray<int> Times { get; init; } = [];

    /// <summary>The id of the attribution that it comes from; <see langword="null"/> for the article's own assertions.</summary>
    public int? AttributionId { get; init; }
}
