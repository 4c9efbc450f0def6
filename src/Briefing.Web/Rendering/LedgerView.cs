using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>What an actor is said to hold in public and in private.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="InPublic">What is said in public.</param>
/// <param name="InPrivate">What is reported of behind closed doors.</param>
public sealed record LedgerView(
    string Actor,
    ImmutableArray<QuotedClaimView> InPublic,
    ImmutableArray<QuotedClaimView> InPrivate
);
