using Briefing.Store.Reading;

namespace Briefing.Ingestion.Imports;

/// <summary>The settings of an import with every path resolved.</summary>
/// <param name="Folder">The folder of the articles, absolute.</param>
/// <param name="MaxFileBytes">The largest file that is read.</param>
/// <param name="Parallelism">How many files are read at the same time, at least 1.</param>
/// <param name="Approval">Who has to approve changes, where the one who asks for a run does not say.</param>
/// <param name="TurnWait">How long to wait for another process that imports into the same store.</param>
internal sealed record ImportSettings(
    string Folder,
    int MaxFileBytes,
    int Parallelism,
    ImportApproval Approval,
    TimeSpan TurnWait
);
