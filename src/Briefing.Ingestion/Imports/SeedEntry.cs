namespace Briefing.Ingestion.Imports;

/// <summary>A text that an import has to go through.</summary>
/// <param name="Name">Its path below the folder, with forward slashes; the article's key.</param>
/// <param name="Path">The absolute path of its file; empty for a text that is no file.</param>
/// <param name="Problem">Why it is not read, or <see langword="null"/>.</param>
/// <param name="ReadAsync">Gives the bytes of a text that is no file.</param>
public sealed record SeedEntry(
    string Name,
    string Path,
    string? Problem = null,
    Func<CancellationToken, Task<ReadOnlyMemory<byte>?>>? ReadAsync = null
);
