using System.Collections.Immutable;
using Briefing.Store.Linking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Briefing.Store.Providers;

/// <summary>Looks up keys on SQLite: one prepared statement for each direction, run for each key, as a call costs next to nothing.</summary>
internal static class SqliteKeys
{
    private const string Columns = "SELECT place, article_id FROM article_keys WHERE key = $key AND place";
    private const string Before = Columns + " < $place ORDER BY place DESC, article_id DESC LIMIT $most";
    private const string From = Columns + " >= $place ORDER BY place, article_id LIMIT $most";

    /// <summary>As <see cref="IStoreProvider.FindAroundAsync"/>.</summary>
    public static List<KeyPosting> FindAround(
        BriefingContext db,
        ImmutableArray<long> keys,
        long place,
        int most,
        CancellationToken cancellationToken
    )
    {
        var found = new List<KeyPosting>();
        using var before = Command(db, Before, place, most);
        using var from = Command(db, From, place, most);
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(before, key, found);
            Read(from, key, found);
        }

        return found;
    }

    private static void Read(SqliteCommand command, long key, List<KeyPosting> found)
    {
        command.Parameters[0].Value = key;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(new KeyPosting(key, reader.GetInt64(0), reader.GetInt64(1)));
        }
    }

    // Put together of the constants above; no user's text comes here.
    private static SqliteCommand Command(BriefingContext db, string statement, long place, int most)
    {
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement;
        command.Parameters.AddWithValue("$key", 0L);
        command.Parameters.AddWithValue("$place", place);
        command.Parameters.AddWithValue("$most", most);
        return command;
    }
}
