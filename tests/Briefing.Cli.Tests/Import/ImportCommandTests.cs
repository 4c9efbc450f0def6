namespace Briefing.Cli.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private const int Many = 30;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathOf("data");

    [Fact]
    public async Task Import_tells_its_outcomes_in_one_line_and_is_a_no_op_the_second_time()
    {
        GeneratedArticles.Write(_folder, "articles", 3);
        var first = await BriefingProcess.RunAsync(["import", _folder.PathOf("articles"), "--data", Data]);
        Assert.Equal(0, first.ExitCode);
        Assert.Empty(first.Error);
        Assert.Matches(@"^3 created, 0 updated, 0 unchanged, 0 withdrawn, 0 failed in [0-9.]+ s\n$", first.Output);
        File.Delete(_folder.PathOf("articles/001.txt"));
        var second = await BriefingProcess.RunAsync(["import", _folder.PathOf("articles"), "--data", Data]);
        Assert.Matches(
            @"^0 created, 0 updated, 2 unchanged, 0 withdrawn, 0 failed in [0-9.]+ s\n1 change waits for approval in run 2",
            second.Output
        );
        Assert.Equal(0, second.ExitCode);
    }

    [Fact]
    public async Task Changes_are_applied_where_they_are_approved_on_the_command_line()
    {
        GeneratedArticles.Write(_folder, "articles", 3);
        _ = await BriefingProcess.RunAsync(["import", _folder.PathOf("articles"), "--data", Data]);
        File.Delete(_folder.PathOf("articles/001.txt"));
        _folder.Write("articles/002.txt", "The bridge is open again, the mayor said.");
        var result = await BriefingProcess.RunAsync([
            "import",
            _folder.PathOf("articles"),
            "--data",
            Data,
            "--approve",
        ]);
        Assert.Empty(result.Error);
        Assert.Matches(@"^0 created, 1 updated, 1 unchanged, 1 withdrawn, 0 failed in [0-9.]+ s\n$", result.Output);
    }

    [Fact]
    public async Task Changes_of_an_earlier_import_are_applied_too_where_they_are_approved()
    {
        GeneratedArticles.Write(_folder, "articles", 3);
        string[] import = ["import", _folder.PathOf("articles"), "--data", Data];
        _ = await BriefingProcess.RunAsync(import);
        File.Delete(_folder.PathOf("articles/001.txt"));
        _folder.Write("articles/002.txt", "The bridge is open again, the mayor said.");
        _ = await BriefingProcess.RunAsync(import);

        var result = await BriefingProcess.RunAsync([.. import, "--approve"]);
        var again = await BriefingProcess.RunAsync([.. import, "--approve"]);

        Assert.Empty(result.Error);
        Assert.Matches(@"^2 changes of run 2 applied\n0 created, 0 updated, 2 unchanged, .*\n$", result.Output);
        Assert.Matches(@"^0 created, 0 updated, 2 unchanged, 0 withdrawn, 0 failed in [0-9.]+ s\n$", again.Output);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(Many)]
    public async Task Changes_of_an_import_that_was_killed_are_applied_with_those_of_the_next(int filesBefore)
    {
        GeneratedArticles.Write(_folder, "articles", Many);
        string[] import = ["import", _folder.PathOf("articles"), "--data", Data];
        _ = await BriefingProcess.RunAsync(import);
        for (var number = 0; number < Many; number++)
        {
            _folder.Write($"articles/{number:000}.txt", $"Bridge number {number} is open again, the mayor said.");
        }

        // Without --approve, so that what it has found is still waiting however late the kill comes.
        using (var killed = BriefingProcess.Start([.. import, "--verbose"]))
        {
            for (var files = 0; files < filesBefore; files++)
            {
                await killed.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            }

            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var result = await BriefingProcess.RunAsync([.. import, "--approve"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        await using var store = await StoreUnderTest.OpenAsync(Data);
        var all = await store.ReadAllAsync();
        Assert.Equal(Many, all.Count);
        Assert.All(all, one => Assert.EndsWith("is open again, the mayor said.", one.Edition.Reading.Text.TrimEnd()));
        Assert.All(
            await store.Runs.ListAsync(10, TestContext.Current.CancellationToken),
            run => Assert.Equal(0, run.Waiting)
        );
    }

    [Fact]
    public async Task Settings_come_from_the_environment_and_the_working_folder()
    {
        GeneratedArticles.Write(_folder, "seeds", 2);
        var fromFolder = await BriefingProcess.RunAsync(["import"], workingFolder: _folder.Path);
        Assert.StartsWith("2 created", fromFolder.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("data/briefing.db")));

        GeneratedArticles.Write(_folder, "others", 1);
        _folder.Write("appsettings.json", """{ "Storage": { "DataDirectory": "elsewhere" } }""");
        var fromEnvironment = await BriefingProcess.RunAsync(
            ["import"],
            workingFolder: _folder.Path,
            environment: new Dictionary<string, string> { ["Seeds__Directory"] = "others" }
        );
        Assert.StartsWith("1 created", fromEnvironment.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("elsewhere/briefing.db")));
    }

    [Fact]
    public async Task Failed_files_are_told_and_make_the_exit_code()
    {
        GeneratedArticles.Write(_folder, "articles", 2);
        _folder.Write("articles/empty.txt", "");
        var result = await BriefingProcess.RunAsync(["import", _folder.PathOf("articles"), "--data", Data]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            "2 created, 0 updated, 0 unchanged, 0 withdrawn, 1 failed",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "briefing: empty.txt: The file is empty. Put the article's text into it, or remove it.\n",
            result.Error
        );
    }

    [Fact]
    public async Task Missing_folder_is_told()
    {
        var result = await BriefingProcess.RunAsync(["import", _folder.PathOf("gone"), "--data", Data]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not exist", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_setting_is_named_and_nothing_is_done()
    {
        var result = await BriefingProcess.RunAsync(
            ["import", _folder.Path, "--data", Data],
            environment: new Dictionary<string, string> { ["Seeds__MaxFileBytes"] = "-1" }
        );
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Seeds:MaxFileBytes", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.False(File.Exists(_folder.PathOf("data/briefing.db")));
    }

    public void Dispose() => _folder.Dispose();
}
