using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Providers;

/// <summary>
/// The FTS5 tables and the triggers that keep them in step. They are not part of the migrations: a migration that rebuilds a
/// table drops its triggers without a word, so they are put back after every migration, and the index is then built anew.
/// </summary>
internal static class SqliteSearchIndex
{
    private static readonly ImmutableArray<(string Index, string Table, string Key)> s_indexes =
    [
        ("article_search", "article_terms", "key"),
        ("claim_search", "claims", "key"),
    ];

    /// <summary>Creates what is missing or differs, and builds the index anew where anything was.</summary>
    public static async Task EnsureAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var (index, table, key) in s_indexes)
            {
                await EnsureAsync(db, index, table, key, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task EnsureAsync(
        BriefingContext db,
        string index,
        string table,
        string key,
        CancellationToken cancellationToken
    )
    {
        var changed = false;
        foreach (var (kind, name, sql) in Parts(index, table, key))
        {
            var stored = await db
                .Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = {name}")
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            if (!string.Equals(stored, sql, StringComparison.Ordinal))
            {
                await ExecuteAsync(db, $"DROP {kind} IF EXISTS {name}", cancellationToken).ConfigureAwait(false);
                await ExecuteAsync(db, sql, cancellationToken).ConfigureAwait(false);
                changed = true;
            }
        }

        if (changed)
        {
            var rebuild = $"INSERT INTO {index}({index}) VALUES ('rebuild')";
            await ExecuteAsync(db, rebuild, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<(string Kind, string Name, string Sql)> Parts(string index, string table, string key)
    {
        var add = $"INSERT INTO {index}(rowid, terms) VALUES (new.{key}, new.terms);";
        var remove = $"INSERT INTO {index}({index}, rowid, terms) VALUES ('delete', old.{key}, old.terms);";
        yield return (
            "TABLE",
            index,
            $"CREATE VIRTUAL TABLE {index} USING fts5(terms, content='{table}', content_rowid='{key}', tokenize='ascii')"
        );
        yield return Trigger($"{index}_insert", $"INSERT ON {table}", add);
        yield return Trigger($"{index}_delete", $"DELETE ON {table}", remove);
        yield return Trigger($"{index}_update", $"UPDATE OF terms ON {table}", $"{remove} {add}");
    }

    private static (string Kind, string Name, string Sql) Trigger(string name, string on, string body) =>
        ("TRIGGER", name, $"CREATE TRIGGER {name} AFTER {on} BEGIN {body} END");

    // The statements are put together of the constants above; no user's text comes here.
    private static Task<int> ExecuteAsync(BriefingContext db, string sql, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
}
