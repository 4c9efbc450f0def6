using Briefing.Store.Reading;

namespace Briefing.Store.Stories;

/// <summary>A page of the list of stories.</summary>
/// <param name="Items">The stories, the one with the newest article first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; <see langword="null"/> on the last.</param>
/// <param name="Total">How many stories there are in all.</param>
public sealed record StoryList(IReadOnlyList<StoryInfo> Items, string? Next, int Total);
