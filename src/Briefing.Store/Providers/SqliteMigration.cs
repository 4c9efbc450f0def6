using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Providers;

/// <summary>Migrates a SQLite file so that a kill at any moment leaves nothing that stops the next start.</summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan s_retry = TimeSpan.FromMilliseconds(100);

    /// <summary>Migrates. Other processes that start at the same time wait.</summary>
    public static async Task RunAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        if (!pending.Any())
        {
            return;
        }

        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        using var turn = await WaitForTurnAsync(file + ".migrating", cancellationToken).ConfigureAwait(false);

        // Entity Framework marks a migration by a row, which a killed process leaves behind: the next one would wait for ever.
        // Whoever holds the file lock, which ends with its process, knows that such a row is nobody's.
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await db
            .Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken)
            .ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.CloseConnectionAsync().ConfigureAwait(false);
    }

    private static async Task<FileStream> WaitForTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(s_retry, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
