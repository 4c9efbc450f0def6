using Briefing.Store.Annotations;

namespace Briefing.Store.Entities;

/// <summary>Where an annotation stood before it was carried over or put elsewhere; never changed.</summary>
internal sealed class EarlierAnchorEntity
{
    /// <summary>What stood there.</summary>
    public required Guid OwnerId { get; set; }

    /// <summary>The number of the place, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>The article.</summary>
    public required long ArticleId { get; set; }

    /// <summary>The place, as JSON.</summary>
    public required string Target { get; set; }

    /// <summary>How it stood to the text.</summary>
    public required AnnotationStanding Standing { get; set; }

    /// <summary>The change of an import run that ended it; none where a person did, or an article was saved directly.</summary>
    public long? ItemId { get; set; }

    /// <summary>Who ended it; none where the account is gone.</summary>
    public required Guid? AccountId { get; set; }

    /// <summary>The name of who ended it.</summary>
    public required string ByName { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }
}
