using System.Collections.Immutable;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>A flag with its evidence.</summary>
public sealed record FlagView
{
    /// <summary>Its number in the reading.</summary>
    public required int Id { get; init; }

    /// <summary>Its rule.</summary>
    public required FlagRule Rule { get; init; }

    /// <summary>How much care it asks for.</summary>
    public required FlagSeverity Severity { get; init; }

    /// <summary>The claim it sits on, or <see langword="null"/>.</summary>
    public int? ClaimId { get; init; }

    /// <summary>One plain sentence of why.</summary>
    public required string Why { get; init; }

    /// <summary>What an editor makes of it, or <see langword="null"/>.</summary>
    public JudgementView? Verdict { get; init; }

    /// <summary>Whether an editor dismissed it: then it is shown quietly, and struck through.</summary>
    public bool IsDismissed => Verdict?.IsDismissal is true;

    /// <summary>Where the words that raised it stand: "12-30", in UTF-16 units.</summary>
    public ImmutableArray<string> Spans { get; init; } = [];

    /// <summary>The words that raised it, shortened where they are long.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
}
