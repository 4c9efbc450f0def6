namespace Briefing.Ingestion.Imports;

/// <summary>The settings of an import with every path resolved.</summary>
/// <param name="Folder">The folder of the articles, absolute.</param>
/// <param name="LockFile">The file that a process holds locked while it imports, absolute.</param>
/// <param name="MaxFileBytes">The largest file that is read.</param>
/// <param name="Parallelism">How many files are read at the same time, at least 1.</param>
/// <param name="LockWait">How long to wait for another process that imports into the same data folder.</param>
internal sealed record ImportSettings(
    string Folder,
    string LockFile,
    int MaxFileBytes,
    int Parallelism,
    TimeSpan LockWait
);
