using Briefing.Analysis;

namespace Briefing.Ingestion.Readers;

/// <summary>A file that was read: its bytes, its text and what it states about itself.</summary>
public sealed record SeedArticle
{
    /// <summary>The bytes as found.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>SHA-256 of <see cref="Bytes"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text to analyse: the whole file, or what follows the front matter, character for character.</summary>
    public required string Text { get; init; }

    /// <summary>How the bytes were decoded; see <see cref="DecodedText.Encoding"/>.</summary>
    public required string Encoding { get; init; }

    /// <summary>What the front matter states.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The language that the text seems to be in, as a BCP 47 tag, or <see langword="null"/> where that cannot be told.</summary>
    public string? DetectedLanguage { get; init; }

    /// <summary>What to know about the reading of the file, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
