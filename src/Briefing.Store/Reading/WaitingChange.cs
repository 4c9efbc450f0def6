namespace Briefing.Store.Reading;

/// <summary>A new revision of an article that waits for a decision.</summary>
/// <param name="RunId">The run that found it.</param>
/// <param name="Slug">The article's place in addresses.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="EngineVersion">The engine that read it.</param>
public sealed record WaitingChange(long RunId, string Slug, string Sha256, string EngineVersion);
