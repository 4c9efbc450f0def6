using System.Collections.Immutable;

namespace Briefing.Analysis.Mentions;

/// <summary>A party that the text speaks of: a person, a body, a group, a document.</summary>
public sealed record Actor
{
    /// <summary>1-based; the actor's place in <see cref="AnalyzedDocument.Actors"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The fullest name, or the fullest description where there is no name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of party it is.</summary>
    public required ActorType Type { get; init; }

    /// <summary>Whether a proper name is given for it.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>Other names it goes by in this text, without <see cref="Name"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Every span that refers to it, in text order.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}
