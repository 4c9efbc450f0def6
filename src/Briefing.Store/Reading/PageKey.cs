using System.Globalization;

namespace Briefing.Store.Reading;

/// <summary>Where a page of the list ends: the place of its last article in the order of the list.</summary>
/// <param name="SortAt">The article's place in time.</param>
/// <param name="Id">The article, where several share that.</param>
internal readonly record struct PageKey(DateTimeOffset SortAt, long Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns><see langword="null"/> for anything else, which then means the first page.</returns>
    public static PageKey? Parse(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new PageKey(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SortAt.UtcTicks}-{Id}");
}
