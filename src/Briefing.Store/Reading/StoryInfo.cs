namespace Briefing.Store.Reading;

/// <summary>A story as a line of a list.</summary>
/// <param name="Id">Its number, which stays while most of its articles do.</param>
/// <param name="Title">The title of its earliest article.</param>
/// <param name="NewestAt">The place in time of its newest article, UTC.</param>
/// <param name="Articles">How many articles tell of it, 2 at least.</param>
/// <param name="Origins">From how many places they have it, 1 at least.</param>
public sealed record StoryInfo(long Id, string Title, DateTimeOffset NewestAt, int Articles, int Origins);
