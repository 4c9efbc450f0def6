using Briefing.Store.Desk;
using Briefing.Store.Reading;

namespace Briefing.Web.Components.Briefings;

/// <summary>A page of the morning list as it is shown, with an account or without.</summary>
/// <param name="Items">The articles.</param>
/// <param name="Next">Where the next page starts, or <see langword="null"/>.</param>
/// <param name="Total">How many articles there are.</param>
/// <param name="Unread">How many are not read; <see langword="null"/> where only the browser knows.</param>
/// <param name="Starred">How many are starred; <see langword="null"/> where only the browser knows.</param>
/// <param name="News">From where on something is new to this page.</param>
internal sealed record DeskView(
    IReadOnlyList<DeskItem> Items,
    string? Next,
    int Total,
    int? Unread,
    int? Starred,
    long News
)
{
    /// <summary>Before anything is read.</summary>
    public static DeskView Empty { get; } = new([], null, 0, null, null, 0);

    /// <summary>A reader's own list.</summary>
    public static DeskView Of(DeskPage page, long news) =>
        new(page.Items, page.Next, page.Total, page.Unread, page.Starred, news);

    /// <summary>The list for whoever comes without an account.</summary>
    public static DeskView Of(ArticlePage page, long news) =>
        new(
            [.. page.Items.Select(summary => new DeskItem(summary, ArticleMark.None))],
            page.Next,
            page.Total,
            null,
            null,
            news
        );
}
