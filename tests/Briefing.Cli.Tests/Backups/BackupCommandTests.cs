using Briefing.Cli.Tests.Import;

namespace Briefing.Cli.Tests.Backups;

public sealed class BackupCommandTests : IDisposable
{
    private const int Kills = 8;

    private readonly TemporaryFolder _folder = new();

    private string Backup => _folder.PathOf("backup.zip");

    [Fact]
    public async Task What_is_backed_up_is_restored_and_what_it_takes_the_place_of_is_kept()
    {
        await ImportAsync("one", 3);
        var made = await RunAsync("backup", "--to", Backup, "--data", _folder.PathOf("one-data"));
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Matches(@"backup\.zip: 3 articles, 0 notes, 0 accounts from .*briefing\.db, \d+ bytes\n$", made.Output);

        await ImportAsync("two", 5);
        var refused = await RunAsync("restore", Backup, "--data", _folder.PathOf("two-data"));
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(
            "is not empty: 5 articles. To replace it, say --force",
            refused.Error,
            StringComparison.Ordinal
        );

        var restored = await RunAsync("restore", Backup, "--data", _folder.PathOf("two-data"), "--force");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Contains(": 3 articles, 0 notes, 0 accounts as of ", restored.Output, StringComparison.Ordinal);
        Assert.Contains("The store before is kept as ", restored.Output, StringComparison.Ordinal);
        // The kept store is a store: under its old name it is what it was.
        var kept = restored.Output.Trim().Split("kept as ")[1];
        Directory.CreateDirectory(_folder.PathOf("three-data"));
        File.Move(kept, _folder.PathOf("three-data/briefing.db"));
        Assert.Equal("0 created, 0 updated, 5 unchanged", await ImportAsync("two", 5, "three-data"));
        Assert.Equal("0 created, 0 updated, 3 unchanged", await ImportAsync("one", 3, "two-data"));
    }

    [Theory]
    [InlineData("nothing.zip", "nothing.zip cannot be read")]
    [InlineData("text.zip", "text.zip is not a whole backup")]
    public async Task What_is_no_backup_is_told_and_changes_nothing(string name, string told)
    {
        _folder.Write("text.zip", "This is a text.");
        var result = await RunAsync("restore", _folder.PathOf(name), "--data", _folder.PathOf("data"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("data/briefing.db")));
    }

    [Fact]
    public async Task Killed_restore_leaves_the_store_before_or_the_one_after()
    {
        await ImportAsync("one", 3);
        _ = await RunAsync("backup", "--to", Backup, "--data", _folder.PathOf("one-data"));
        await ImportAsync("two", 5);
        var random = new Random(3);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = BriefingProcess.Start([
                "restore",
                Backup,
                "--data",
                _folder.PathOf("two-data"),
                "--force",
            ]);
            await Task.Delay(random.Next(100, 1_200), TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            var check = await RunAsync(
                "backup",
                "--to",
                _folder.PathOf($"{kill}.zip"),
                "--data",
                _folder.PathOf("two-data")
            );
            Assert.Equal((0, ""), (check.ExitCode, check.Error));
            Assert.Matches(": (3|5) articles", check.Output);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static Task<ProcessResult> RunAsync(params string[] arguments) => BriefingProcess.RunAsync(arguments);

    private async Task<string> ImportAsync(string name, int count, string? data = null)
    {
        GeneratedArticles.Write(_folder, name, count);
        var result = await RunAsync("import", _folder.PathOf(name), "--data", _folder.PathOf(data ?? name + "-data"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.Split(", 0 withdrawn")[0];
    }
}
