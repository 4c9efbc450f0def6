namespace Briefing.Store.Profiles;

/// <summary>How often a name occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often.</param>
public sealed record NameCount(string Name, int Count);
