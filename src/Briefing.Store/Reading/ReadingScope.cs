using System.Text.Json;

namespace Briefing.Store.Reading;

/// <summary>Which articles are to be read anew. An article must fit all that is said; nothing said means all.</summary>
/// <param name="Slugs">Only these, by their place in addresses; <see langword="null"/> for any.</param>
/// <param name="From">Only those whose date in lists is this or later, UTC.</param>
/// <param name="Until">Only those whose date in lists is before this, UTC.</param>
public sealed record ReadingScope(
    IReadOnlyList<string>? Slugs = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null
)
{
    /// <summary>As a run keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; <see langword="null"/> means all articles.</summary>
    public static ReadingScope Parse(string? json) =>
        json is null ? new ReadingScope() : JsonSerializer.Deserialize<ReadingScope>(json) ?? new ReadingScope();
}
