using Briefing.Analysis.Relations;

namespace Briefing.Store.Entities;

/// <summary>A relation between two claims of a reading.</summary>
internal sealed class RelationEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The place in the list.</summary>
    public int Position { get; set; }

    /// <summary>The claim that stands in the relation.</summary>
    public int FromClaimId { get; set; }

    /// <summary>The claim it points at.</summary>
    public int ToClaimId { get; set; }

    /// <summary>The relation.</summary>
    public required RelationType Type { get; set; }

    /// <summary>A finer word.</summary>
    public string? Subtype { get; set; }

    /// <summary>One sentence of reason.</summary>
    public required string Why { get; set; }
}
