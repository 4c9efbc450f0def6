namespace Briefing.Store.Desk;

/// <summary>A page of a reader's list.</summary>
/// <param name="Items">The articles: those not read before the others, each newest first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; <see langword="null"/> on the last.</param>
/// <param name="Total">How many articles there are in all.</param>
/// <param name="Unread">How many of them the reader has not read as they are now.</param>
/// <param name="Starred">How many of them the reader has starred.</param>
public sealed record DeskPage(IReadOnlyList<DeskItem> Items, string? Next, int Total, int Unread, int Starred);
