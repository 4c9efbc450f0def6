using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>What an article tells of one of its sources, as far as it bears on how much to rely on it (ICD 206, source descriptor).</summary>
public sealed record SourceDescriptor
{
    /// <summary>The id of the actor that the source is.</summary>
    public required int ActorId { get; init; }

    /// <summary>What to call it: its name, or the words that describe it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the article names it.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>What it does in the article.</summary>
    public required SourceRole Role { get; init; }

    /// <summary>What is told of it, one aspect after the other; never empty.</summary>
    public required ImmutableArray<DescriptorPart> Parts { get; init; }

    /// <summary>The ids of the claims that it holds or passes on, in text order; never empty.</summary>
    public required ImmutableArray<int> ClaimIds { get; init; }

    /// <summary>The words that make it a source, in text order; never empty.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>The parts as one line.</summary>
    public string Text => string.Join("; ", Parts.Select(part => part.Text));
}
