using Briefing.Analysis.Claims;

namespace Briefing.Store.Entities;

/// <summary>How firmly a holder commits to a claim.</summary>
internal sealed class CommitmentEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>The place in the claim's list.</summary>
    public int Position { get; set; }

    /// <summary>The index of the hop.</summary>
    public int Holder { get; set; }

    /// <summary>The grade.</summary>
    public required Factuality Value { get; set; }
}
