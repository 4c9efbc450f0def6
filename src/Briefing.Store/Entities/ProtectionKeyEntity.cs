namespace Briefing.Store.Entities;

/// <summary>A key with which servers protect what browsers keep for them.</summary>
internal sealed class ProtectionKeyEntity
{
    /// <summary>The key's own name; the key of the table.</summary>
    public required string Name { get; set; }

    /// <summary>The key, XML.</summary>
    public required string Xml { get; set; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; set; }
}
