namespace Briefing.Store.Search;

/// <summary>A page of claims that a query found.</summary>
/// <param name="Items">The claims, in order.</param>
/// <param name="Next">What to pass as <c>after</c> to go on; <see langword="null"/> where there is nothing more.</param>
/// <param name="Total">How many claims the query finds in all, or <see langword="null"/> where they were not counted.</param>
/// <param name="LookedTo">
/// Where looking stopped before the page was full, so that an answer never takes long; going on starts there.
/// <see langword="null"/> where the page is full or there is nothing more.
/// </param>
public sealed record ClaimPage(IReadOnlyList<ClaimHit> Items, string? Next, int? Total, DateTimeOffset? LookedTo);
