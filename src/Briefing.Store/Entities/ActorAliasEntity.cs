namespace Briefing.Store.Entities;

/// <summary>Another name of an actor.</summary>
internal sealed class ActorAliasEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The actor.</summary>
    public int ActorId { get; set; }

    /// <summary>The place in the actor's list.</summary>
    public int Position { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }
}
