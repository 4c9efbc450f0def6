using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A holder in the chain of a claim.</summary>
internal sealed class ChainHopEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The claim.</summary>
    public int ClaimId { get; set; }

    /// <summary>The place in the claim's list.</summary>
    public int Position { get; set; }

    /// <summary>The actor.</summary>
    public int? ActorId { get; set; }

    /// <summary>What to call the holder.</summary>
    public required string Name { get; set; }

    /// <summary>The words that name it.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>The cue that makes it a holder.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>Why it stands in the chain.</summary>
    public required HopBasis Basis { get; set; }
}
