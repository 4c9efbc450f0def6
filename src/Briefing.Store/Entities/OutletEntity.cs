namespace Briefing.Store.Entities;

/// <summary>A publisher, once for all its articles.</summary>
internal sealed class OutletEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The name as first stated.</summary>
    public required string Name { get; set; }

    /// <summary>The name folded for comparison; unique.</summary>
    public required string FoldedName { get; set; }
}
