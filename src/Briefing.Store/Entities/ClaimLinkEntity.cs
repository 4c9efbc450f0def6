using System.Collections.Immutable;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A link between claims of two articles.</summary>
internal sealed class ClaimLinkEntity
{
    /// <summary>As <see cref="ArticleLinkEntity.FirstId"/>.</summary>
    public long FirstId { get; set; }

    /// <summary>As <see cref="ArticleLinkEntity.SecondId"/>.</summary>
    public long SecondId { get; set; }

    /// <summary>The claim of the first.</summary>
    public int FirstClaimId { get; set; }

    /// <summary>The claim of the second.</summary>
    public int SecondClaimId { get; set; }

    /// <summary>How they stand to each other.</summary>
    public required ClaimLinkType Type { get; set; }

    /// <summary>In what they conflict.</summary>
    public required ConflictKind Conflict { get; set; }

    /// <summary>How much they share, above 0 and up to 1.</summary>
    public double Score { get; set; }

    /// <summary>The words of the first that the second has too, or that conflict.</summary>
    public required ImmutableArray<TextSpan> FirstSpans { get; set; }

    /// <summary>The words of the second that the first has too, or that conflict.</summary>
    public required ImmutableArray<TextSpan> SecondSpans { get; set; }

    /// <summary>Why both count as one origin; <see langword="null"/> where they do not.</summary>
    public SharedOriginKind? OriginKind { get; set; }

    /// <summary>What to call that origin.</summary>
    public string? OriginName { get; set; }

    /// <summary>One sentence of reason.</summary>
    public required string Why { get; set; }
}
