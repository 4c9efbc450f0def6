using Briefing.Store.Annotations;

namespace Briefing.Store.Entities;

/// <summary>What people made about a place of a reading, and what is carried over when another reading becomes current.</summary>
internal interface IAnchored
{
    /// <summary>The key.</summary>
    Guid Id { get; }

    /// <summary>The article.</summary>
    long ArticleId { get; }

    /// <summary>The kind of thing.</summary>
    AnnotationTargetKind TargetKind { get; set; }

    /// <summary>The number of the text.</summary>
    int TargetRevision { get; set; }

    /// <summary>The number of the reading.</summary>
    int TargetReading { get; set; }

    /// <summary>Where the words start.</summary>
    int? TargetStart { get; set; }

    /// <summary>Where they end.</summary>
    int? TargetEnd { get; set; }

    /// <summary>The words.</summary>
    string? TargetExact { get; set; }

    /// <summary>What stands before them.</summary>
    string? TargetPrefix { get; set; }

    /// <summary>What stands after them.</summary>
    string? TargetSuffix { get; set; }

    /// <summary>SHA-256 of the text.</summary>
    string? TargetTextHash { get; set; }

    /// <summary>The claim's or the caution's number.</summary>
    int? TargetElementId { get; set; }

    /// <summary>The caution's rule or the source's name.</summary>
    string? TargetName { get; set; }

    /// <summary>How it stands to the text.</summary>
    AnnotationStanding Standing { get; set; }

    /// <summary>The number of its place, from 1.</summary>
    int AnchorVersion { get; set; }
}
