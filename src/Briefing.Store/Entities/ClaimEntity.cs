using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A claim of a reading. Its own integer key is what full-text search points at.</summary>
internal sealed class ClaimEntity
{
    /// <summary>
    /// The key, for search: in the order of the article's date by <see cref="Search.TimeKeys"/>, and the other way round within
    /// an article, so that keys that fall give the newest article first and its claims in order.
    /// </summary>
    public long Key { get; set; }

    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>1-based within the reading.</summary>
    public int Id { get; set; }

    /// <summary>The index of its sentence.</summary>
    public int Sentence { get; set; }

    /// <summary>Who stands behind it.</summary>
    public required ClaimKind Kind { get; set; }

    /// <summary>How the content is given.</summary>
    public AttributionForm? Form { get; set; }

    /// <summary>The attribution it comes from.</summary>
    public int? AttributionId { get; set; }

    /// <summary>The claim as a sentence.</summary>
    public required string Proposition { get; set; }

    /// <summary>Its words.</summary>
    public required ImmutableArray<TextSpan> ContentSpans { get; set; }

    /// <summary>The words of its cue.</summary>
    public required ImmutableArray<TextSpan> CueSpans { get; set; }

    /// <summary>The words of its source.</summary>
    public required ImmutableArray<TextSpan> SourceSpans { get; set; }

    /// <summary>The ids of the times that date it.</summary>
    public required ImmutableArray<int> Times { get; set; }

    /// <summary>What can be asked for, by <see cref="Search.ClaimTerms"/>; nothing in a reading that is not current.</summary>
    public required string Terms { get; set; }
}
