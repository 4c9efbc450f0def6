using System.Collections.Immutable;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A difference between a report and the article that passes it on.</summary>
internal sealed class ClaimDriftEntity
{
    /// <summary>As <see cref="ArticleLinkEntity.FirstId"/>.</summary>
    public long FirstId { get; set; }

    /// <summary>As <see cref="ArticleLinkEntity.SecondId"/>.</summary>
    public long SecondId { get; set; }

    /// <summary>The place among the differences of the two.</summary>
    public int Position { get; set; }

    /// <summary>What differs.</summary>
    public required DriftKind Kind { get; set; }

    /// <summary>Whether the first passes on the second, and not the other way round.</summary>
    public bool FirstIsRelay { get; set; }

    /// <summary>The claim of the report.</summary>
    public int UpstreamClaimId { get; set; }

    /// <summary>The claim of the relay.</summary>
    public int RelayClaimId { get; set; }

    /// <summary>The words of the report.</summary>
    public required ImmutableArray<TextSpan> UpstreamSpans { get; set; }

    /// <summary>The words of the relay.</summary>
    public required ImmutableArray<TextSpan> RelaySpans { get; set; }

    /// <summary>One sentence of reason.</summary>
    public required string Why { get; set; }
}
