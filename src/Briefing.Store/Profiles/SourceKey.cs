using System.Globalization;

namespace Briefing.Store.Profiles;

/// <summary>Where a page of sources ends.</summary>
/// <param name="Claims">The last source's claims.</param>
/// <param name="Relayed">What it relays.</param>
/// <param name="IsNamed">Whether it is named.</param>
/// <param name="Name">Its name, in its stored form.</param>
internal readonly record struct SourceKey(int Claims, int Relayed, int IsNamed, string Name)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns><see langword="null"/> for anything else, which then means the first page.</returns>
    public static SourceKey? Parse(string? text)
    {
        var parts = text?.Split('-', 4) ?? [];
        return
            parts.Length == 4
            && Number(parts[0]) is { } claims
            && Number(parts[1]) is { } relayed
            && Number(parts[2]) is { } named
            ? new SourceKey(claims, relayed, named, Conversions.StoredText.Encode(parts[3]))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Claims}-{Relayed}-{IsNamed}-{Conversions.StoredText.Decode(Name)}"
        );

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
