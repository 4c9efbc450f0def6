namespace Briefing.Store.Reading;

/// <summary>What became of one seed in a run.</summary>
public sealed record ImportItemInfo
{
    /// <summary>The store's key; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The seed's file name.</summary>
    public required string SeedName { get; init; }

    /// <summary>The outcome.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>Whether the outcome was applied, or how else it stands.</summary>
    public ImportDecision Decision { get; init; }

    /// <summary>Why it failed, or what to know about it (the encoding chosen, the language found); <see langword="null"/> where there is nothing to say.</summary>
    public string? Detail { get; init; }

    /// <summary>The article's place in addresses, where there is an article.</summary>
    public string? Slug { get; init; }

    /// <summary>How many sentences were read.</summary>
    public int Sentences { get; init; }

    /// <summary>How many claims were found.</summary>
    public int Claims { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>Whether it laid a new reading of a known article beside the old one, so that the two can be compared.</summary>
    public bool HasChange { get; init; }
}
