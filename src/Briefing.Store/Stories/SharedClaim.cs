namespace Briefing.Store.Stories;

/// <summary>A claim that several articles of a story have.</summary>
/// <param name="Tellings">The claim as each has it, the earliest article first.</param>
/// <param name="Articles">In how many articles it stands, 2 at least.</param>
/// <param name="Origins">From how many places they have it, 1 at least.</param>
public sealed record SharedClaim(IReadOnlyList<Telling> Tellings, int Articles, int Origins);
