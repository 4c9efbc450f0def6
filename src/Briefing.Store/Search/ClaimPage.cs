namespace Briefing.Store.Search;

/// <summary>A page of claims that a query found.</summary>
/// <param name="Items">The claims, in order.</param>
/// <param name="Next">What to pass as <c>after</c> to go on; <see langword="null"/> where there is nothing more.</param>
/// <param name="Total">
/// How many claims the query finds in all; <see langword="null"/> where they are more than <see cref="ClaimReader.MaxTotal"/>.
/// </param>
public sealed record ClaimPage(IReadOnlyList<ClaimHit> Items, string? Next, int? Total);
