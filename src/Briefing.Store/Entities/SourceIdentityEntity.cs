using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>Who the source of an attribution is.</summary>
internal sealed class SourceIdentityEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>The attribution.</summary>
    public int AttributionId { get; set; }

    /// <summary>The actor that the source means.</summary>
    public int? ActorId { get; set; }

    /// <summary>What kind of party it is.</summary>
    public required ActorType Kind { get; set; }

    /// <summary>Whether its proper name is given.</summary>
    public bool IsNamed { get; set; }

    /// <summary>What the person is.</summary>
    public string? Role { get; set; }

    /// <summary>How high the person stands.</summary>
    public string? Rank { get; set; }

    /// <summary>Whether the role is no longer held.</summary>
    public bool IsFormer { get; set; }

    /// <summary>How many it means.</summary>
    public required SourceNumber Number { get; set; }

    /// <summary>The number that the text gives.</summary>
    public int? Count { get; set; }

    /// <summary>The words for whom it belongs to.</summary>
    public TextSpan? Affiliation { get; set; }

    /// <summary>The actor that those words mean.</summary>
    public int? AffiliationActorId { get; set; }
}
