namespace Briefing.Ingestion.Imports;

/// <summary>
/// Keeps two processes from importing into one data folder at the same time. The operating system lets go of it when the
/// process dies, however it dies.
/// </summary>
internal sealed class ProcessLock : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly FileStream _file;

    private ProcessLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The file to lock; created where missing, with its folder.</param>
    /// <param name="wait">How long to wait for a process that holds it.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The lock, or <see langword="null"/> where another process held it all the while.</returns>
    public static async Task<ProcessLock?> AcquireAsync(
        string path,
        TimeSpan wait,
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var start = timeProvider.GetTimestamp(); ; )
        {
            try
            {
                return new ProcessLock(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                );
            }
            catch (IOException) when (File.Exists(path))
            {
                if (timeProvider.GetElapsedTime(start) >= wait)
                {
                    return null;
                }

                await Task.Delay(s_pause, timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
