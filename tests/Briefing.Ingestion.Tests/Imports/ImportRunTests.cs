using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Ingestion.Tests.Imports;

/// <summary>How runs begin, meet, stop and end.</summary>
public sealed class ImportRunTests : IAsyncLifetime
{
    private ImportWorkspace _workspace = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _workspace = await ImportWorkspace.CreateAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Missing_folder_fails_the_run_and_withdraws_nothing()
    {
        _workspace.Seed("a.txt");
        _ = await _workspace.ImportAsync();
        Directory.Move(_workspace.SeedsFolder, _workspace.SeedsFolder + "-away");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal((ImportRunState.Failed, 0), (snapshot.State, snapshot.Withdrawn));
        Assert.Contains("Seeds:Directory", snapshot.Error, StringComparison.Ordinal);
        var run = await _workspace.Runs.FindAsync(snapshot.RunId!.Value, Token);
        Assert.Equal((ImportRunState.Failed, snapshot.Error), (run!.State, run.Error));
        Assert.Equal(ArticleState.Present, (await _workspace.EditionAsync("a.txt")).Article.State);
    }

    [Fact]
    public async Task Subfolder_that_cannot_be_listed_withdraws_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("d/", 40));
        _workspace.Seed("a.txt");
        _ = await _workspace.ImportAsync();
        _workspace.Remove("a.txt");
        _workspace.Seed(deep + "b.txt");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal((1, 0), (snapshot.Failed, snapshot.Withdrawn));
    }

    [Fact]
    public async Task Run_that_a_dead_process_left_is_marked_and_the_rest_finished()
    {
        _workspace.Seed("a.txt");
        var (dead, _) = await TakeUpAsync("a server that died");
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal(1, snapshot.Created);
        Assert.Equal(ImportRunState.Interrupted, (await _workspace.Runs.FindAsync(dead, Token))!.State);
        Assert.Equal(ImportRunState.Completed, (await _workspace.Runs.FindAsync(snapshot.RunId!.Value, Token))!.State);
    }

    [Fact]
    public async Task Run_of_a_server_that_lives_is_left_alone()
    {
        _workspace.Seed("a.txt");
        await using var turn = await _workspace.Turn.AcquireAsync(TimeSpan.Zero, Token);
        var (alive, _) = await TakeUpAsync("a server that lives");
        Assert.Equal(ImportRunState.Failed, (await _workspace.ImportAsync()).State);
        Assert.Equal(ImportRunState.Running, (await _workspace.Runs.FindAsync(alive, Token))!.State);
    }

    [Fact]
    public async Task Run_that_is_taken_up_again_leaves_alone_what_it_finished()
    {
        for (var index = 0; index < 5; index++)
        {
            _workspace.Seed($"a{index}.txt", $"Article {index}.");
        }

        var (id, claim) = await TakeUpAsync("a server that died");
        var finished = new ImportItemInfo
        {
            SeedName = "a2.txt",
            Outcome = ImportOutcome.Failed,
            Detail = "It failed the first time.",
            Milliseconds = 1,
        };
        await _workspace.ItemWriter.AddAsync(Caller.Process("test"), claim, finished, Token);
        await _workspace.Launcher.LaunchAsync(id, Token);
        var snapshot = await _workspace.Imports.WaitAsync(id, Token).WaitAsync(TimeSpan.FromMinutes(1), Token);

        Assert.Equal((ImportRunState.Completed, 4, 1), (snapshot.State, snapshot.Created, snapshot.Failed));
        Assert.Equal(4, _workspace.Analyzer.Count);
        var run = await _workspace.Runs.FindAsync(id, Token);
        Assert.Equal((2, 4, 1), (run!.Attempt, run.Created, run.Failed));
    }

    [Fact]
    public async Task Requests_during_a_run_share_the_run_after_it()
    {
        _workspace.Seed("a.txt");
        _workspace.Analyzer.Gate.Reset();
        var first = _workspace.Imports.RequestAsync(Caller.Process("startup"), Token);
        await WaitAsync(() => _workspace.Analyzer.Count == 1);
        var second = await _workspace.Imports.QueueFolderAsync(Caller.Process("web"), Token);
        var third = await _workspace.Imports.QueueFolderAsync(Caller.Process("web"), Token);
        Assert.Equal(second, third);

        // A file that comes while the first run is going on is seen by the run after it.
        _workspace.Seed("b.txt");
        _workspace.Analyzer.Gate.Set();
        Assert.Equal(1, (await first).Created);
        var after = await _workspace.Imports.WaitAsync(second, Token).WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((1, 1), (after.Created, after.Unchanged));
        var runs = await _workspace.Runs.ListAsync(10, Token);
        Assert.Equal(2, runs.Count);
        Assert.True(runs[0].StartedAt >= runs[1].EndedAt, "The runs overlap.");
    }

    [Fact]
    public async Task Change_waits_for_approval_where_the_settings_say_so_and_is_not_found_twice()
    {
        await using var asking = await ImportWorkspace.CreateAsync(ImportApproval.Ask);
        asking.Seed("a.txt", "Before.");
        Assert.Equal(ImportRunState.Completed, (await asking.ImportAsync()).State);
        asking.Seed("a.txt", "After.");
        var first = await asking.ImportAsync();
        Assert.Equal((ImportRunState.Waiting, 1), (first.State, first.Waiting));
        var read = asking.Analyzer.Count;
        var second = await asking.ImportAsync();
        Assert.Equal((ImportRunState.Completed, 0, read), (second.State, second.Waiting, asking.Analyzer.Count));
        Assert.Contains(
            $"run {first.RunId}",
            (await asking.ItemsAsync(second))["a.txt"].Detail,
            StringComparison.Ordinal
        );
        Assert.Equal("Before.", (await asking.EditionAsync("a.txt")).Reading.Text);

        await asking.Decisions.ApproveAsync(Caller.Process("test"), first.RunId!.Value, null, Token);
        Assert.Equal("After.", (await asking.EditionAsync("a.txt")).Reading.Text);
        Assert.Equal(1, (await asking.ImportAsync()).Unchanged);
    }

    [Fact]
    public async Task File_that_is_again_what_is_stored_takes_back_the_change_that_waits()
    {
        await using var asking = await ImportWorkspace.CreateAsync(ImportApproval.Ask);
        asking.Seed("a.txt", "Before.");
        _ = await asking.ImportAsync();
        asking.Seed("a.txt", "After.");
        var waiting = await asking.ImportAsync();
        asking.Seed("a.txt", "Before.");
        Assert.Equal(1, (await asking.ImportAsync()).Unchanged);
        var run = await asking.Runs.FindAsync(waiting.RunId!.Value, Token);
        Assert.Equal((ImportRunState.Completed, 0), (run!.State, run.Waiting));
    }

    [Fact]
    public async Task Stored_articles_are_read_anew_by_a_newer_engine_within_a_range()
    {
        await using var asking = await ImportWorkspace.CreateAsync(ImportApproval.Ask);
        asking.Seed("a.md", "---\npublished: 2023-05-01\n---\nOld.");
        asking.Seed("b.md", "---\npublished: 2024-05-01\n---\nNew.");
        _ = await asking.ImportAsync();
        asking.Analyzer.EngineVersion = "fake-2";
        var scope = new ReadingScope(From: new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var id = await asking.Imports.QueueReadingAsync(Caller.Process("test"), scope, Token);
        var snapshot = await asking.Imports.WaitAsync(id, Token).WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((ImportRunState.Waiting, 1, 1), (snapshot.State, snapshot.Total, snapshot.Waiting));
        await asking.Decisions.ApproveAsync(Caller.Process("test"), id, null, Token);
        Assert.Equal("fake-2", (await asking.EditionAsync("b.md")).Article.EngineVersion);
        Assert.Equal("fake-1", (await asking.EditionAsync("a.md")).Article.EngineVersion);
    }

    [Fact]
    public async Task Texts_that_somebody_brings_in_become_articles()
    {
        _workspace.Seed("seed.txt");
        _ = await _workspace.ImportAsync();
        var id = await _workspace.Imports.QueueTextsAsync(
            Caller.Process("test"),
            [
                new ImportInput("pasted.txt", "The ferry sails again."u8.ToArray()),
                new ImportInput("empty.txt", ReadOnlyMemory<byte>.Empty),
                new ImportInput("large.txt", new byte[10_001]),
            ],
            Token
        );
        var snapshot = await _workspace.Imports.WaitAsync(id, Token).WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((ImportRunState.Completed, 1, 2), (snapshot.State, snapshot.Created, snapshot.Failed));
        Assert.Equal("The ferry sails again.", (await _workspace.EditionAsync("pasted.txt")).Reading.Text);

        // The folder does not miss what never was in it.
        Assert.Equal(0, (await _workspace.ImportAsync()).Withdrawn);
    }

    [Fact]
    public async Task Cancelled_run_keeps_what_it_finished_and_the_next_does_the_rest()
    {
        for (var index = 0; index < 12; index++)
        {
            _workspace.Seed($"a{index:00}.txt", $"Article {index}.");
        }

        using var subscription = _workspace.Progress.Subscribe(snapshot =>
        {
            if (snapshot.Created == 3)
            {
                _ = _workspace.Imports.CancelAsync(Caller.Process("test"), snapshot.RunId!.Value, Token);
            }
        });
        var cancelled = await _workspace.ImportAsync();
        Assert.Equal(ImportRunState.Cancelled, cancelled.State);
        Assert.InRange(cancelled.Created, 3, 11);
        Assert.Equal(0, cancelled.Withdrawn);
        subscription.Dispose();
        Assert.True(await _workspace.Imports.ResumeAsync(Caller.Process("test"), cancelled.RunId!.Value, Token));
        var rest = await _workspace
            .Imports.WaitAsync(cancelled.RunId!.Value, Token)
            .WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((ImportRunState.Completed, 12, 0), (rest.State, rest.Created, rest.Unchanged));
        Assert.Equal(12, (await _workspace.Articles.ListAsync(null, 50, Token)).Total);
        Assert.False(await _workspace.Imports.CancelAsync(Caller.Process("test"), cancelled.RunId!.Value, Token));
    }

    [Fact]
    public async Task Shutdown_interrupts_the_run_and_lets_nobody_start_another()
    {
        _workspace.Seed("a.txt");
        _workspace.Analyzer.Gate.Reset();
        var run = _workspace.Imports.RequestAsync(Caller.Process("startup"), Token);
        await WaitAsync(() => _workspace.Analyzer.Count == 1);
        await _workspace.Launcher.StopAsync();
        var snapshot = await run;
        Assert.Equal(ImportRunState.Interrupted, snapshot.State);
        Assert.Equal(
            ImportRunState.Interrupted,
            (await _workspace.Runs.FindAsync(snapshot.RunId!.Value, Token))!.State
        );
        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            _workspace.Imports.RequestAsync(Caller.Process("web"), Token)
        );
    }

    [Fact]
    public async Task Another_process_that_imports_is_waited_for_and_then_named()
    {
        _workspace.Seed("a.txt");
        await using (var other = await _workspace.Turn.AcquireAsync(TimeSpan.Zero, Token))
        {
            Assert.NotNull(other);
            var refused = await _workspace.ImportAsync();
            Assert.Equal(ImportRunState.Failed, refused.State);
            Assert.Contains("Another process", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _workspace.ImportAsync()).Created);
    }

    [Fact]
    public async Task Progress_counts_every_file_once_and_never_goes_back()
    {
        for (var index = 0; index < 30; index++)
        {
            _workspace.Seed($"a{index}.txt", index % 5 == 0 ? "" : $"Article {index}.");
        }

        var snapshots = new List<ImportSnapshot>();
        using var subscription = _workspace.Progress.Subscribe(snapshots.Add);
        var last = await _workspace.ImportAsync();
        Assert.Equal((30, 24, 6), (last.Done, last.Created, last.Failed));
        Assert.Equal(Enumerable.Range(0, 31), snapshots.Where(s => s.RunId is not null).Select(s => s.Done).Distinct());
        Assert.Equal(snapshots.Select(s => s.Done), snapshots.Select(s => s.Done).Order());
        Assert.Equal(last, snapshots[^1] with { LastItem = null });
        Assert.False(last.IsRunning);
        Assert.NotNull(last.EndedAt);
    }

    [Fact]
    public async Task No_more_articles_are_read_at_a_time_than_the_settings_allow()
    {
        for (var index = 0; index < 30; index++)
        {
            _workspace.Seed($"a{index}.txt", $"Article {index}.");
        }

        _ = await _workspace.ImportAsync();
        Assert.InRange(_workspace.Analyzer.MostRunning, 1, 2);
    }

    private async Task<(long Id, ImportRunClaim Claim)> TakeUpAsync(string server)
    {
        var caller = Caller.Process("startup");
        var id = await _workspace.RunWriter.QueueAsync(
            caller,
            new ImportOrder { Kind = ImportRunKind.Folder, Folder = _workspace.SeedsFolder },
            Token
        );
        return (id, (await _workspace.RunWriter.ClaimAsync(caller, id, server, Token))!);
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
