using Briefing.Analysis;
using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>An article to store with its reading.</summary>
public sealed record ArticleSave
{
    /// <summary>The seed's file name with its extension; the article's key.</summary>
    public required string SeedName { get; init; }

    /// <summary>Where the article lives outside the store; it counts where the article is new.</summary>
    public ArticleOrigin Origin { get; init; }

    /// <summary>SHA-256 of the seed's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The seed's bytes as found.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>How the bytes were decoded.</summary>
    public required string Encoding { get; init; }

    /// <summary>The language that the text seems to be in, or <see langword="null"/>.</summary>
    public string? DetectedLanguage { get; init; }

    /// <summary>The reading, with the text and the metadata.</summary>
    public required AnalyzedDocument Reading { get; init; }
}
