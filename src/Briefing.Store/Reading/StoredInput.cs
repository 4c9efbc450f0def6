namespace Briefing.Store.Reading;

/// <summary>A text in the store that a run reads; its bytes are read apart.</summary>
/// <param name="SeedName">The name of the article's seed.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Key">The key of the bytes.</param>
/// <param name="IsRevision">Whether the bytes are those of a revision; else of a text that somebody brought in.</param>
public sealed record StoredInput(string SeedName, long Bytes, long Key, bool IsRevision)
{
    /// <summary>Where the article lives outside the store; only told of a revision.</summary>
    public ArticleOrigin Origin { get; init; } = ArticleOrigin.Desk;

    /// <summary>The article's place in addresses; only told of a revision.</summary>
    public string? Slug { get; init; }
}
