namespace Briefing.Analysis.Mentions;

/// <summary>What a <see cref="NameReader"/> made of a name.</summary>
/// <param name="Core">The first token of the name itself, after its titles.</param>
/// <param name="Type">What it names.</param>
/// <param name="Key">What equal names share.</param>
/// <param name="Gender">The gender that it tells.</param>
/// <param name="IsGuess">Whether the type is a guess.</param>
/// <param name="Roles">The offices among its titles, lower case.</param>
internal readonly record struct NameReading(
    int Core,
    ActorType Type,
    string Key,
    Gender Gender,
    bool IsGuess,
    List<string> Roles
);
