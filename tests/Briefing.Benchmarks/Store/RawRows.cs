using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Briefing.Store;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Briefing.Benchmarks.Store;

/// <summary>The rows of a store as the database holds them, to be written again without the store.</summary>
internal sealed class RawRows
{
    // In the order that the foreign keys ask for, with the column that tells the article; each has one revision, of the same key.
    private static readonly (Type Entity, string Key)[] s_tables =
    [
        (typeof(ArticleEntity), "id"),
        (typeof(ArticleTermsEntity), "article_id"),
        (typeof(RevisionEntity), "article_id"),
        (typeof(RevisionContentEntity), "revision_id"),
        (typeof(ReadingEntity), "revision_id"),
        (typeof(ActorEntity), "revision_id"),
        (typeof(ActorAliasEntity), "revision_id"),
        (typeof(MentionEntity), "revision_id"),
        (typeof(AttributionEntity), "revision_id"),
        (typeof(ClaimEntity), "revision_id"),
        (typeof(ChainHopEntity), "revision_id"),
        (typeof(CommitmentEntity), "revision_id"),
        (typeof(FlagEntity), "revision_id"),
        (typeof(RelationEntity), "revision_id"),
        (typeof(SourceIdentityEntity), "revision_id"),
        (typeof(TimeEntity), "revision_id"),
    ];

    private readonly List<RawTable> _tables;

    private RawRows(List<RawTable> tables) => _tables = tables;

    /// <summary>How many rows there are.</summary>
    public int Count => _tables.Sum(table => table.Rows.Sum(article => article.Count()));

    /// <summary>Reads all rows of the articles of a store.</summary>
    public static async Task<RawRows> ReadAsync(IStoreProvider provider)
    {
        await using var db = provider.CreateContext();
        await db.Database.OpenConnectionAsync();
        var tables = new List<RawTable>();
        foreach (var (type, key) in s_tables)
        {
            tables.Add(await ReadAsync(db, db.Model.FindEntityType(type)!, key));
        }

        return new RawRows(tables);
    }

    /// <summary>Writes them with statements prepared once, one transaction an article.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> WriteAsync(IStoreProvider provider)
    {
        await using var db = provider.CreateContext();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var commands = _tables.Select(table => Prepare(connection, table)).ToList();
        var articles = _tables[0].Rows.Select(article => article.Key).ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var article in articles)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var index = 0; index < commands.Count; index++)
            {
                var command = commands[index];
                command.Transaction = transaction;
                Write(command, _tables[index].Rows[article]);
            }

            await transaction.CommitAsync();
        }

        var time = Stopwatch.GetElapsedTime(start);
        commands.ForEach(command => command.Dispose());
        return time;
    }

    private static async Task<RawTable> ReadAsync(BriefingContext db, IEntityType entity, string key)
    {
        var columns = entity
            .GetProperties()
            .Where(property => property.GetComputedColumnSql() is null)
            .Select(property => (Name: property.GetColumnName(), Type: property.GetColumnType()))
            .ToList();
        var keyIndex = columns.FindIndex(column => column.Name == key);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))} FROM {entity.GetTableName()} ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[columns.Count];
            reader.GetValues(row);
            rows.Add(row);
        }

        return new RawTable(
            entity.GetTableName()!,
            columns,
            rows.ToLookup(row => Convert.ToInt64(row[keyIndex], CultureInfo.InvariantCulture))
        );
    }

    private static void Write(DbCommand command, IEnumerable<object[]> rows)
    {
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                command.Parameters[column].Value = row[column];
            }

            command.ExecuteNonQuery();
        }
    }

    private static DbCommand Prepare(DbConnection connection, RawTable table)
    {
        var command = connection.CreateCommand();
        foreach (var (_, type) in table.Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{command.Parameters.Count}";
            if (parameter is NpgsqlParameter typed)
            {
                typed.DataTypeName = type;
            }

            command.Parameters.Add(parameter);
        }

        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(index => $"@p{index}"));
        command.CommandText = $"INSERT INTO {table.Name} ({names}) VALUES ({values})";
        if (command is NpgsqlCommand)
        {
            command.Prepare();
        }

        return command;
    }

    private sealed record RawTable(
        string Name,
        IReadOnlyList<(string Name, string Type)> Columns,
        ILookup<long, object[]> Rows
    );
}
