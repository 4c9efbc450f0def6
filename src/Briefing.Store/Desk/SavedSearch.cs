namespace Briefing.Store.Desk;

/// <summary>A search among claims that a reader keeps under a name.</summary>
public sealed record SavedSearch
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The query, as typed.</summary>
    public required string Query { get; init; }

    /// <summary>When it was kept, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Up to when its owner has seen what it finds, UTC.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
