namespace Briefing.Store.Entities;

/// <summary>Articles that tell of one event, two at least.</summary>
internal sealed class StoryEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The title of its earliest article.</summary>
    public required string Title { get; set; }

    /// <summary>The place in time of its newest article; the order of lists.</summary>
    public required DateTimeOffset SortAt { get; set; }

    /// <summary>How many articles tell of it; 0 where it went into another.</summary>
    public int Articles { get; set; }

    /// <summary>From how many places they have it.</summary>
    public int Origins { get; set; }

    /// <summary>The story that it went into.</summary>
    public long? MergedIntoId { get; set; }
}
