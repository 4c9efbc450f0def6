using Briefing.Analysis.Mentions;

namespace Briefing.Store.Entities;

/// <summary>An actor of a reading.</summary>
internal sealed class ActorEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>1-based within the reading.</summary>
    public int Id { get; set; }

    /// <summary>The fullest name.</summary>
    public required string Name { get; set; }

    /// <summary>The kind of party.</summary>
    public required ActorType Type { get; set; }

    /// <summary>Whether a proper name is given.</summary>
    public bool IsNamed { get; set; }
}
