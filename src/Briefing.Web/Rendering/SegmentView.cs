using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A run of text as the page writes it: everything that an attribute needs is a string already.</summary>
public sealed record SegmentView
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they start, in UTF-16 units of the article's text.</summary>
    public required string Start { get; init; }

    /// <summary>One past where they end.</summary>
    public required string End { get; init; }

    /// <summary>The style classes, or <see langword="null"/> for plain text.</summary>
    public string? Class { get; init; }

    /// <summary>The ids of the claims whose words these are, with spaces between them.</summary>
    public string? Claims { get; init; }

    /// <summary>The ids of the claims whose source these words name.</summary>
    public string? Sources { get; init; }

    /// <summary>The ids of the claims whose cue these words are.</summary>
    public string? Cues { get; init; }

    /// <summary>The ids of the rules whose evidence these words are.</summary>
    public string? Flags { get; init; }

    /// <summary>Where several marks lie upon each other, the ids of all claims that they belong to, that of the smallest mark first.</summary>
    public string? At { get; init; }

    /// <summary>The number of the hit that starts here, or <see langword="null"/>.</summary>
    public int? Hit { get; init; }

    /// <summary>The ids of the claims that end here.</summary>
    public string? Ends { get; init; }

    /// <summary>The claims that start here.</summary>
    public ImmutableArray<int> Opens { get; init; } = [];
}
