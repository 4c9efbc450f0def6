namespace Briefing.Store.Search;

/// <summary>The order of claims that were found.</summary>
public enum ClaimOrder
{
    /// <summary>By the article's date, the newest first; within an article in text order.</summary>
    NewestFirst,

    /// <summary>By the article's date, the oldest first; within an article in text order.</summary>
    OldestFirst,
}
