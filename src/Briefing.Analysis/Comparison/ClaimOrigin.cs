using System.Collections.Immutable;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Where a claim comes from, as its chain tells.</summary>
internal sealed record ClaimOrigin
{
    /// <summary>The name of the innermost holder, where it has one and is no outlet; else <see langword="null"/>.</summary>
    public required string? Name { get; init; }

    /// <summary>The outlet nearest to the origin that the chain names, else the article's own, else <see langword="null"/>.</summary>
    public required string? Outlet { get; init; }

    /// <summary>The outlets that the chain names, outermost first.</summary>
    public required ImmutableArray<string> Relays { get; init; }

    /// <summary>The words that name <see cref="Relays"/>, as far as the article has them at hand.</summary>
    public required ImmutableArray<TextSpan> RelaySpans { get; init; }

    /// <summary>The relays and, where it has a name, the innermost holder: an outlet may be called by less than its whole name.</summary>
    public IEnumerable<string> Named => Name is null ? Relays : Relays.Append(Name);

    /// <summary>What to call the origin.</summary>
    public required string Label { get; init; }

    /// <summary>The words of the innermost source; empty where there is none.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>How many the innermost source is, where its words tell.</summary>
    public required SourceCount? Count { get; init; }

    /// <summary>Whether its words name several without a number.</summary>
    public required bool IsPlural { get; init; }

    /// <summary>Whether it is said to have left its post.</summary>
    public required bool IsFormer { get; init; }
}
