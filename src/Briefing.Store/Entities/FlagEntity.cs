using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Store.Entities;

/// <summary>A flag of a reading.</summary>
internal sealed class FlagEntity
{
    /// <summary>The reading.</summary>
    public long RevisionId { get; set; }

    /// <summary>1-based within the reading; those that another article gives have any numbers after its own.</summary>
    public int Id { get; set; }

    /// <summary>The other article where the flag comes from comparing the two; <see langword="null"/> where the reading raised it.</summary>
    public long? OtherArticleId { get; set; }

    /// <summary>The rule, stored by its stable id.</summary>
    public required FlagCode Code { get; set; }

    /// <summary>The claim it sits on.</summary>
    public int? ClaimId { get; set; }

    /// <summary>The index of its sentence.</summary>
    public int? Sentence { get; set; }

    /// <summary>How much care it asks for.</summary>
    public required FlagSeverity Severity { get; set; }

    /// <summary>The evidence.</summary>
    public required ImmutableArray<TextSpan> Spans { get; set; }

    /// <summary>One sentence of why.</summary>
    public required string Why { get; set; }

    /// <summary>Whether an editor's verdict says that it does not hold; kept in step by <see cref="Judgements.DismissedFlags"/>.</summary>
    public bool IsDismissed { get; set; }
}
