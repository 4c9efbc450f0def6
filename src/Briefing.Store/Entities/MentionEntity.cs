using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A span that names an actor.</summary>
internal sealed class MentionEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The actor.</summary>
    public int ActorId { get; set; }

    /// <summary>The place in the actor's list.</summary>
    public int Position { get; set; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>How it names the actor.</summary>
    public required MentionKind Kind { get; set; }
}
