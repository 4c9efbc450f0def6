using Briefing.Analysis;

namespace Briefing.Store.Reading;

/// <summary>An article without its text.</summary>
public sealed record ArticleInfo
{
    /// <summary>The store's key.</summary>
    public required long Id { get; init; }

    /// <summary>Its place in addresses, unique and stable over re-imports.</summary>
    public required string Slug { get; init; }

    /// <summary>The seed's file name with its extension.</summary>
    public required string SeedName { get; init; }

    /// <summary>What to show as its title: the stated one, else the opening words.</summary>
    public required string DisplayTitle { get; init; }

    /// <summary>Whether the title is stated; if not, <see cref="DisplayTitle"/> is made of the opening words.</summary>
    public required bool TitleIsStated { get; init; }

    /// <summary>What is stated about it.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The language that the text seems to be in, as a BCP 47 tag, or <see langword="null"/> where that could not be told.</summary>
    public string? DetectedLanguage { get; init; }

    /// <summary>Whether its seed is still there.</summary>
    public required ArticleState State { get; init; }

    /// <summary>The number of its current text, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The number of its current reading, from 1: a text that is read anew keeps its number and gets another reading.</summary>
    public int Reading { get; init; }

    /// <summary>SHA-256 of the seed's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How the bytes were decoded: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>The version of the engine that made the current reading.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>When the article was first imported, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its current reading was stored, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
