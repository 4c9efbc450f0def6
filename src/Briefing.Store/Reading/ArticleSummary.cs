namespace Briefing.Store.Reading;

/// <summary>An article as a line of the front page.</summary>
public sealed record ArticleSummary
{
    /// <summary>The article.</summary>
    public required ArticleInfo Article { get; init; }

    /// <summary>How many claims its reading has.</summary>
    public required int Claims { get; init; }

    /// <summary>How many distinct actors hold a claim.</summary>
    public required int Sources { get; init; }

    /// <summary>How many of <see cref="Sources"/> are named.</summary>
    public required int NamedSources { get; init; }

    /// <summary>The story that it tells of with other articles; <see langword="null"/> where no other tells of it.</summary>
    public StoryInfo? Story { get; init; }

    /// <summary>
    /// Within a story, the same number for the articles that have it from one place; <see langword="null"/> outside of one.
    /// </summary>
    public long? OriginId { get; init; }

    /// <summary>The gravest cautions that no editor dismissed, at most three, gravest first.</summary>
    public required IReadOnlyList<FlagCount> GravestFlags { get; init; }
}
