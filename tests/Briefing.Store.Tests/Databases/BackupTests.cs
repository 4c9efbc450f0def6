using System.IO.Compression;
using System.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Tests.Databases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteBackupTests : BackupTests
{
    [Fact]
    public async Task Store_that_is_open_elsewhere_is_left_alone()
    {
        await SaveAsync("a");
        var file = await BackUpAsync();
        // What a server keeps open all the time.
        _ = Store.Provider.DataVersion;

        var error = await Assert.ThrowsAsync<BackupException>(() =>
            Store.Backups.RestoreAsync(Caller, file, true, Cancel)
        );
        Assert.Contains("is in use. Stop the server", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await SlugsAsync(Store));
    }

    [Fact]
    public async Task Keys_go_along_and_are_added_to_those_that_are_there()
    {
        Store.Folder.Write("keys/key-1.xml", "one");
        Store.Folder.Write("keys/key-2.xml", "two");
        var file = await BackUpAsync();
        await using var other = await CreateEmptyAsync();
        other.Folder.Write("keys/key-3.xml", "three");

        await other.Backups.RestoreAsync(Caller, file, false, Cancel);

        Assert.Equal(
            ["one", "two", "three"],
            new[] { "1", "2", "3" }.Select(key => File.ReadAllText(other.Folder.PathOf($"keys/key-{key}.xml")))
        );
    }

    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();

    private protected override Task<TestStore> CreateEmptyAsync() => Task.FromResult(TestStore.CreateEmptySqlite());
}

public sealed class PostgresBackupTests(PostgresCluster cluster) : BackupTests
{
    [Fact]
    public async Task Store_that_is_open_elsewhere_is_left_alone()
    {
        await SaveAsync("a");
        var file = await BackUpAsync();
        await using var db = Store.Provider.CreateContext();
        await db.Database.OpenConnectionAsync(Cancel);

        var error = await Assert.ThrowsAsync<BackupException>(() =>
            Store.Backups.RestoreAsync(Caller, file, true, Cancel)
        );
        Assert.Contains("is in use, by a connection of briefing. Stop", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await SlugsAsync(Store));
        // Nothing was begun: no copy is kept of a store that others went on writing to.
        Assert.Empty(Directory.GetFileSystemEntries(Store.Folder.Path, "before-restore*", SearchOption.AllDirectories));
    }

    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);

    private protected override Task<TestStore> CreateEmptyAsync() => TestStore.CreateEmptyPostgresAsync(cluster);
}

/// <summary>Backups, and what comes back of them.</summary>
public abstract class BackupTests : StoreTests
{
    private protected static Caller Caller { get; } = Caller.Process("test");

    private protected abstract Task<TestStore> CreateEmptyAsync();

    [Fact]
    public async Task Restored_store_has_every_row_and_can_be_worked_with()
    {
        await AccountScope.CreateAsync(Store, "reader", AccountRole.Analyst);
        await SaveAsync("a", "b");
        var file = await BackUpAsync();
        await SaveAsync("later");

        await using var other = await CreateEmptyAsync();
        var restored = await other.Backups.RestoreAsync(Caller, file, false, Cancel);

        Assert.Null(restored.Kept);
        Assert.Equal(2, restored.Manifest.Count("articles"));
        Assert.Equal(["a", "b"], await SlugsAsync(other));
        var second = other.Folder.PathOf("second.zip");
        var again = await other.Backups.WriteAsync(Caller, second, false, Cancel);
        // What the restore itself tells, and nothing else.
        Assert.Equal(
            restored.Manifest.Rows.ToDictionary(
                table => table.Key,
                table => table.Value + (table.Key == "audit_entries" ? 1 : 0)
            ),
            again.Rows
        );
        Assert.NotEmpty(await other.Search.FindClaimsAsync("close", 10, Cancel));
        await SaveAsync(other, "new");
        Assert.Equal(["a", "b", "new"], await SlugsAsync(other));
    }

    [Fact]
    public async Task Backup_and_restore_go_into_the_audit_trail()
    {
        var file = await BackUpAsync();
        var made = Assert.Single(await Store.Audit.ListAsync(Caller, AuditSubjects.Backup, null, 10, Cancel));
        Assert.Equal(("test", "backup.zip"), (made.CallerName, made.SubjectName));

        await using var other = await CreateEmptyAsync();
        await other.Backups.RestoreAsync(Caller, file, false, Cancel);
        var restored = Assert.Single(await other.Audit.ListAsync(Caller, AuditSubjects.Store, null, 10, Cancel));
        Assert.Equal("backup.zip", restored.SubjectName);
    }

    [Fact]
    public async Task Store_that_holds_something_is_replaced_only_when_told_and_is_kept()
    {
        await SaveAsync("a");
        var file = await BackUpAsync();
        await using var other = await CreateAsync();
        await SaveAsync(other, "precious");

        var error = await Assert.ThrowsAsync<BackupException>(() =>
            other.Backups.RestoreAsync(Caller, file, false, Cancel)
        );
        Assert.Contains("not empty: 1 article.", error.Message, StringComparison.Ordinal);
        Assert.Equal(["precious"], await SlugsAsync(other));

        await CloseAsync(other);
        var restored = await other.Backups.RestoreAsync(Caller, file, true, Cancel);
        Assert.Equal(["a"], await SlugsAsync(other));
        Assert.True(File.Exists(restored.Kept));
        Assert.Empty(Directory.GetDirectories(other.Folder.Path, ".*"));
    }

    [Fact]
    public async Task Wherever_a_byte_is_another_nothing_is_restored_or_everything_is_right()
    {
        await SaveAsync("a");
        var bytes = await File.ReadAllBytesAsync(await BackUpAsync(), Cancel);
        await using var other = await CreateAsync();
        await SaveAsync(other, "precious");
        var random = new Random(5);
        var refused = 0;
        for (var i = 0; i < 60; i++)
        {
            var harmed = bytes.ToArray();
            harmed[random.Next(harmed.Length)] ^= (byte)(1 << random.Next(8));
            refused += await IsRefusedAsync(other, harmed) ? 1 : 0;
        }

        foreach (var length in (int[])[0, 1, 100, bytes.Length / 2, bytes.Length - 1])
        {
            Assert.True(await IsRefusedAsync(other, bytes[..length]));
        }

        Assert.InRange(refused, 50, 60);
        Assert.Equal(["precious"], await SlugsAsync(other));
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("keys/../../outside.txt")]
    [InlineData("/tmp/outside.txt")]
    public async Task Archive_that_would_write_elsewhere_is_refused(string name)
    {
        var file = await BackUpAsync();
        Add(file, name, "out");

        await using var other = await CreateEmptyAsync();
        var error = await Assert.ThrowsAsync<BackupException>(() =>
            other.Backups.RestoreAsync(Caller, file, false, Cancel)
        );
        Assert.Contains($"it holds '{name}', which no backup has", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(other.Folder.PathOf("outside.txt")));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "made by a newer Briefing, in a form")]
    [InlineData("\"migration\": \"2", "\"migration\": \"9", "made by a newer Briefing (its schema is 9")]
    [InlineData("\"provider\": \"", "\"provider\": \"Other", "and this store is on")]
    [InlineData("\"articles\": 1", "\"articles\": 2", "manifest tells of")]
    public async Task Backup_that_does_not_fit_is_refused(string before, string after, string told)
    {
        await SaveAsync("a");
        var file = await BackUpAsync();
        Rewrite(file, before, after);
        await using var other = await CreateEmptyAsync();

        var error = await Assert.ThrowsAsync<BackupException>(() =>
            other.Backups.RestoreAsync(Caller, file, false, Cancel)
        );

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        await other.Migrator.MigrateAsync(Cancel);
        Assert.Empty(await SlugsAsync(other));
    }

    [Fact]
    public async Task Only_admins_back_up_and_restore_and_no_file_is_written_over()
    {
        var editor = await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
        var file = await BackUpAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            Store.Backups.WriteAsync(editor, Store.Folder.PathOf("other.zip"), false, Cancel)
        );
        await Assert.ThrowsAsync<AccessDeniedException>(() => Store.Backups.RestoreAsync(editor, file, true, Cancel));
        await Assert.ThrowsAsync<BackupException>(() => Store.Backups.WriteAsync(Caller, file, false, Cancel));
        await Store.Backups.WriteAsync(Caller, file, true, Cancel);
    }

    private protected async Task<string> BackUpAsync()
    {
        var file = Store.Folder.PathOf("backup.zip");
        await Store.Backups.WriteAsync(Caller, file, false, Cancel);
        return file;
    }

    private protected Task SaveAsync(params string[] slugs) => SaveAsync(Store, slugs);

    private protected static async Task SaveAsync(TestStore store, params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            await store.ArticleWriter.SaveAsync(
                Caller,
                Samples.Article(slug + ".txt", $"The mayor said {slug} would close."),
                Cancel
            );
        }
    }

    private protected static async Task<string[]> SlugsAsync(TestStore store) =>
        [
            .. (await store.Articles.ListAsync(null, 10, Cancel))
                .Items.Select(item => item.Article.Slug)
                .Order(StringComparer.Ordinal),
        ];

    private protected static async Task CloseAsync(TestStore store)
    {
        await using var db = store.Provider.CreateContext();
        if (db.Database.GetDbConnection() is Microsoft.Data.Sqlite.SqliteConnection connection)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        }
    }

    private static async Task<bool> IsRefusedAsync(TestStore store, byte[] bytes)
    {
        var file = store.Folder.PathOf("harmed.zip");
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        try
        {
            using var archive = BackupArchive.Open(file);
            var folder = Directory.CreateTempSubdirectory("briefing-harmed-");
            try
            {
                var name = archive.Manifest.Provider == "SQLite" ? "database.sqlite" : "database.sql";
                await archive.ExtractAsync(name, Path.Combine(folder.FullName, name), Cancel);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            return false;
        }
        catch (BackupException)
        {
            var error = await Assert.ThrowsAsync<BackupException>(() =>
                store.Backups.RestoreAsync(Caller, file, true, Cancel)
            );
            Assert.Contains("Take another one", error.Message, StringComparison.Ordinal);
            return true;
        }
    }

    private static void Add(string file, string name, string text)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    /// <summary>Changes the manifest, and its checksum with it.</summary>
    private static void Rewrite(string file, string before, string after)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var manifest = Read(zip, "manifest.json");
        var changed = manifest.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(manifest, changed);
        var sums = Read(zip, "SHA256SUMS").Replace(Sum(manifest), Sum(changed), StringComparison.Ordinal);
        Write(zip, "manifest.json", changed);
        Write(zip, "SHA256SUMS", sums);
    }

    private static string Sum(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
