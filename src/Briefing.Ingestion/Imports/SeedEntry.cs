namespace Briefing.Ingestion.Imports;

/// <summary>A file that an import has to go through.</summary>
/// <param name="Name">Its path below the folder, with forward slashes; the article's key.</param>
/// <param name="Path">Its absolute path.</param>
/// <param name="Problem">Why it is not read, or <see langword="null"/>.</param>
public sealed record SeedEntry(string Name, string Path, string? Problem = null);
