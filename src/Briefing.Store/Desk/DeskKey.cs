using Briefing.Store.Reading;

namespace Briefing.Store.Desk;

/// <summary>Where a page of a reader's list ends.</summary>
/// <param name="IsRead">Whether it ends among those that were read.</param>
/// <param name="Article">The place of its last article; <see langword="null"/> before the first.</param>
internal readonly record struct DeskKey(bool IsRead, PageKey? Article)
{
    private const string ReadPrefix = "read-";

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else means the first page.</summary>
    public static DeskKey Parse(string? text)
    {
        var isRead = text?.StartsWith(ReadPrefix, StringComparison.Ordinal) is true;
        return PageKey.Parse(isRead ? text![ReadPrefix.Length..] : text) is { } place
            ? new DeskKey(isRead, place)
            : default;
    }

    /// <inheritdoc/>
    public override string ToString() => (IsRead ? ReadPrefix : "") + Article;
}
