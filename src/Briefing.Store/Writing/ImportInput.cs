namespace Briefing.Store.Writing;

/// <summary>A text that somebody brought in.</summary>
/// <param name="SeedName">The name of the article's seed, with an ending that says how to read it.</param>
/// <param name="Bytes">The bytes as they came.</param>
public sealed record ImportInput(string SeedName, ReadOnlyMemory<byte> Bytes);
