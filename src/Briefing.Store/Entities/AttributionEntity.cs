using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>An attribution of a reading.</summary>
internal sealed class AttributionEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>1-based within the reading.</summary>
    public int Id { get; set; }

    /// <summary>How the content is given.</summary>
    public required AttributionForm Form { get; set; }

    /// <summary>The attribution that reports it.</summary>
    public int? ParentId { get; set; }

    /// <summary>Above 0, up to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The cue's lemma.</summary>
    public required string CueLemma { get; set; }

    /// <summary>The cue's kind.</summary>
    public required CueKind CueKind { get; set; }

    /// <summary>The cue's stance.</summary>
    public required CueStance CueStance { get; set; }

    /// <summary>Whether the cue is negated.</summary>
    public bool CueIsNegated { get; set; }

    /// <summary>The cue.</summary>
    public required ImmutableArray<TextSpan> CueSpans { get; set; }

    /// <summary>The source.</summary>
    public required ImmutableArray<TextSpan> SourceSpans { get; set; }

    /// <summary>The source as annotators mark it.</summary>
    public required ImmutableArray<TextSpan> MarkedSourceSpans { get; set; }

    /// <summary>The words for whom it was told to.</summary>
    public required ImmutableArray<TextSpan> AddresseeSpans { get; set; }

    /// <summary>The content.</summary>
    public required ImmutableArray<TextSpan> ContentSpans { get; set; }
}
