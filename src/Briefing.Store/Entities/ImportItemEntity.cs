using Briefing.Store.Reading;

namespace Briefing.Store.Entities;

/// <summary>What became of one seed in a run.</summary>
internal sealed class ImportItemEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>The seed's file name.</summary>
    public required string SeedName { get; set; }

    /// <summary>The outcome.</summary>
    public required ImportOutcome Outcome { get; set; }

    /// <summary>Whether the outcome was applied, or how else it stands.</summary>
    public ImportDecision Decision { get; set; }

    /// <summary>The article, where there is one.</summary>
    public long? ArticleId { get; set; }

    /// <summary>The number of the revision that is current before the change; 0 for a new article.</summary>
    public int? BaseRevision { get; set; }

    /// <summary>Whether the article was present before the change.</summary>
    public ArticleState? BaseState { get; set; }

    /// <summary>The number of the revision that is current after the change; <see langword="null"/> where the change is no revision.</summary>
    public int? NewRevision { get; set; }

    /// <summary>Why, or what to know.</summary>
    public string? Detail { get; set; }

    /// <summary>The article's place in addresses.</summary>
    public string? Slug { get; set; }

    /// <summary>How many sentences were read.</summary>
    public int Sentences { get; set; }

    /// <summary>How many claims were found.</summary>
    public int Claims { get; set; }

    /// <summary>How long it took.</summary>
    public double Milliseconds { get; set; }
}
