namespace Briefing.Store.Entities;

/// <summary>A text that somebody brought in, for the run that reads it.</summary>
internal sealed class ImportInputEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>The name of the article's seed.</summary>
    public required string SeedName { get; set; }

    /// <summary>The bytes as they came.</summary>
    public required byte[] Bytes { get; set; }
}
