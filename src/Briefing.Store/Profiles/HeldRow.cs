using Briefing.Analysis.Claims;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Profiles;

/// <summary>A claim that a source holds or relays.</summary>
internal sealed record HeldRow(
    long SortTicks,
    long ArticleId,
    long RevisionId,
    int ClaimId,
    long Key,
    int Position,
    int Depth,
    string? Stance,
    string? Through
)
{
    /// <summary>Whether nobody stands further in.</summary>
    public bool IsInnermost => Position == Depth;

    /// <summary>How firmly the source holds it.</summary>
    public Factuality? Grade => Stance is null ? null : Enum.Parse<Factuality>(Stance);

    /// <summary>The claim.</summary>
    public ClaimRow Claim => new(SortTicks, ArticleId, RevisionId, ClaimId, Key);
}
