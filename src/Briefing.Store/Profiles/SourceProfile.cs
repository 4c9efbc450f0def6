using Briefing.Analysis.Mentions;
using Briefing.Store.Search;

namespace Briefing.Store.Profiles;

/// <summary>All that the current readings have of a name.</summary>
public sealed record SourceProfile
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of party it is, as most articles have it.</summary>
    public required ActorType Type { get; init; }

    /// <summary>In how many articles the name stands for an actor.</summary>
    public required int Articles { get; init; }

    /// <summary>In how many of them it is a proper name.</summary>
    public required int NamedIn { get; init; }

    /// <summary>How often the articles mention it.</summary>
    public required int Mentions { get; init; }

    /// <summary>Other names that articles have for it, the most frequent first.</summary>
    public required IReadOnlyList<NameCount> Aliases { get; init; }

    /// <summary>How many claims it is the innermost holder of.</summary>
    public required int Holds { get; init; }

    /// <summary>How many claims of others it relays.</summary>
    public required int Relays { get; init; }

    /// <summary>How firmly it holds its claims, the most frequent grade first.</summary>
    public required IReadOnlyList<StanceCount> Stances { get; init; }

    /// <summary>Through whom its claims reach the articles, the most frequent first; direct ones are not counted.</summary>
    public required IReadOnlyList<NameCount> Through { get; init; }

    /// <summary>A page of the claims that it holds or relays, the newest first.</summary>
    public required IReadOnlyList<ClaimHit> Claims { get; init; }

    /// <summary>What to pass as <c>after</c> for the next page of <see cref="Claims"/>; <see langword="null"/> on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Where its public stance stands against a private one, the newest article first.</summary>
    public required IReadOnlyList<LedgerPair> Ledger { get; init; }
}
