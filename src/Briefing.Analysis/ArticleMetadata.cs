namespace Briefing.Analysis;

/// <summary>What is stated about an article. What is not stated is <see langword="null"/>, never guessed.</summary>
public sealed record ArticleMetadata
{
    /// <summary>Nothing is stated.</summary>
    public static ArticleMetadata Unstated { get; } = new();

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The publisher.</summary>
    public string? Outlet { get; init; }

    /// <summary>The author line.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, in EDTF level 0: <c>2023-12-24</c>, <c>2023-12</c>, <c>2023-12-24T10:00:00Z</c>.</summary>
    public string? Published { get; init; }

    /// <summary>Where it was published, an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string? Language { get; init; }
}
