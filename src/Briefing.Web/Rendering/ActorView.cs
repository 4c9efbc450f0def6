using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A party that the article speaks of.</summary>
/// <param name="Name">Its name or description.</param>
/// <param name="Type">What kind of party, in words.</param>
/// <param name="IsNamed">Whether a proper name is given.</param>
/// <param name="Aliases">Other names for it.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="ClaimIds">The claims it holds or passes on.</param>
/// <param name="Judgements">What editors corrected of it.</param>
public sealed record ActorView(
    string Name,
    string? Type,
    bool IsNamed,
    ImmutableArray<string> Aliases,
    int Mentions,
    ImmutableArray<int> ClaimIds,
    ImmutableArray<JudgementView> Judgements
);
