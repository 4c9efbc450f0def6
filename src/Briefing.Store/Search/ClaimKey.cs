using System.Globalization;
using Briefing.Store.Reading;

namespace Briefing.Store.Search;

/// <summary>Where a page of claims ends.</summary>
/// <param name="Article">The place of its last article.</param>
/// <param name="ClaimId">Its last claim in that article.</param>
internal readonly record struct ClaimKey(PageKey Article, int ClaimId)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns><see langword="null"/> for anything else, which then means the first page.</returns>
    public static ClaimKey? Parse(string? text)
    {
        var at = text?.LastIndexOf('-') ?? -1;
        return
            at > 0
            && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var claim)
            && PageKey.Parse(text![..at]) is { } article
            ? new ClaimKey(article, claim)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article}-{ClaimId}");
}
