using Briefing.Store.Accounts;

namespace Briefing.Store.Entities;

/// <summary>A search among claims that a reader keeps under a name.</summary>
internal sealed class SavedSearchEntity
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; set; }

    /// <summary>Whose it is.</summary>
    public Account? Account { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The query.</summary>
    public required string Query { get; set; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>Up to when its owner has seen what it finds.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
