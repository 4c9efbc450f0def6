using Briefing.Store.Search;

namespace Briefing.Store.Profiles;

/// <summary>What an actor says in public beside what it is reported to hold in private.</summary>
/// <param name="Public">The public stance.</param>
/// <param name="Private">The private stance.</param>
/// <param name="Why">The words that tell the two apart.</param>
public sealed record LedgerPair(ClaimHit Public, ClaimHit Private, string Why);
