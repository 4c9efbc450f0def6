namespace Briefing.Ingestion.Imports;

/// <summary>What lies in the folder of the articles.</summary>
/// <param name="Entries">The files, by name.</param>
/// <param name="IsComplete">Whether every subfolder could be listed: if not, nobody can tell which files are gone.</param>
public sealed record SeedFolderListing(IReadOnlyList<SeedEntry> Entries, bool IsComplete);
