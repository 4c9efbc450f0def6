namespace Briefing.Web.Rendering;

/// <summary>One holder of a chain.</summary>
public sealed record HopView
{
    /// <summary>What to call the holder.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is the article's own voice.</summary>
    public required bool IsDocument { get; init; }

    /// <summary>Whether an earlier sentence set it up.</summary>
    public required bool IsInherited { get; init; }

    /// <summary>How firmly it commits, in a word or two, or <see langword="null"/> where that is not graded.</summary>
    public string? Commitment { get; init; }

    /// <summary>Where the words that name it start, or <see langword="null"/>.</summary>
    public string? Start { get; init; }

    /// <summary>One past where they end.</summary>
    public string? End { get; init; }
}
