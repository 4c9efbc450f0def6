using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Providers;

/// <summary>
/// The triggers that keep the audit trail append-only on SQLite. Not part of the migrations, for the reason given at
/// <see cref="SqliteSearchIndex"/>; on PostgreSQL, which keeps its triggers, a migration makes them.
/// </summary>
internal static class SqliteAuditGuard
{
    /// <summary>Puts back what is missing.</summary>
    public static async Task EnsureAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        foreach (var sql in (string[])[Trigger("update"), Trigger("delete")])
        {
            // Put together of constants; no user's text comes here.
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Trigger(string action) =>
        $"""
            CREATE TRIGGER IF NOT EXISTS audit_entries_no_{action} BEFORE {action} ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END
            """;
}
