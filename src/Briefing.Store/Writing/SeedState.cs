using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>What the store knows of a seed: enough to see that nothing changed.</summary>
/// <param name="SeedName">The seed's file name.</param>
/// <param name="Slug">The article's place in addresses.</param>
/// <param name="Sha256">SHA-256 of the bytes of the current revision.</param>
/// <param name="EngineVersion">The engine of the current reading.</param>
/// <param name="State">Whether it is present or withdrawn.</param>
/// <param name="Origin">Where it lives outside the store.</param>
public sealed record SeedState(
    string SeedName,
    string Slug,
    string Sha256,
    string EngineVersion,
    ArticleState State,
    ArticleOrigin Origin
);
