namespace Briefing.Ingestion.Imports;

/// <summary>Sees to it that a run which waits in the store is taken up: by this process or by any server.</summary>
internal interface IRunLauncher
{
    /// <summary>Begins to take runs up.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Sees to it. Asking twice for one run does no harm.</summary>
    Task LaunchAsync(long runId, CancellationToken cancellationToken);

    /// <summary>Lets nothing more start and waits until what this process is doing has stopped.</summary>
    Task StopAsync();
}
