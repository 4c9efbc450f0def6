using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>An expression of time of a reading.</summary>
internal sealed class TimeEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>1-based within the reading.</summary>
    public int Id { get; set; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The value that the words give.</summary>
    public string? Explicit { get; set; }

    /// <summary>A fuller value that another span justifies.</summary>
    public string? Inferred { get; set; }

    /// <summary>The span that justifies it.</summary>
    public TextSpan? Basis { get; set; }
}
