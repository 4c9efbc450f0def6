using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;

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
        var dead = await _workspace.RunWriter.StartAsync(Caller.Process("startup"), _workspace.SeedsFolder, 1, Token);
        var snapshot = await _workspace.ImportAsync();
        Assert.Equal(1, snapshot.Created);
        Assert.Equal(ImportRunState.Interrupted, (await _workspace.Runs.FindAsync(dead, Token))!.State);
        Assert.Equal(ImportRunState.Completed, (await _workspace.Runs.FindAsync(snapshot.RunId!.Value, Token))!.State);
    }

    [Fact]
    public async Task Requests_during_a_run_share_the_run_after_it()
    {
        _workspace.Seed("a.txt");
        _workspace.Analyzer.Gate.Reset();
        var first = _workspace.Imports.RequestAsync(Caller.Process("startup"));
        await WaitAsync(() => _workspace.Analyzer.Count == 1);
        var second = _workspace.Imports.RequestAsync(Caller.Process("web"));
        var third = _workspace.Imports.RequestAsync(Caller.Process("web"));
        Assert.Same(second, third);
        Assert.True(_workspace.Progress.Current.IsAnotherQueued);

        // A file that comes while the first run is going on is seen by the run after it.
        _workspace.Seed("b.txt");
        _workspace.Analyzer.Gate.Set();
        Assert.Equal(1, (await first).Created);
        var after = await second.WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((1, 1), (after.Created, after.Unchanged));
        var runs = await _workspace.Runs.ListAsync(10, Token);
        Assert.Equal(2, runs.Count);
        Assert.True(runs[0].StartedAt >= runs[1].EndedAt, "The runs overlap.");
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
                _ = _workspace.Imports.Cancel(Caller.Process("test"));
            }
        });
        var cancelled = await _workspace.ImportAsync();
        Assert.Equal(ImportRunState.Cancelled, cancelled.State);
        Assert.InRange(cancelled.Created, 3, 11);
        Assert.Equal(0, cancelled.Withdrawn);
        subscription.Dispose();
        var rest = await _workspace.ImportAsync();
        Assert.Equal(ImportRunState.Completed, rest.State);
        Assert.Equal(12, rest.Created + rest.Unchanged);
        Assert.Equal(12, (await _workspace.Articles.ListAsync(null, 50, Token)).Total);
        Assert.False(_workspace.Imports.Cancel(Caller.Process("test")));
    }

    [Fact]
    public async Task Shutdown_interrupts_the_run_and_lets_nobody_start_another()
    {
        _workspace.Seed("a.txt");
        _workspace.Analyzer.Gate.Reset();
        var run = _workspace.Imports.RequestAsync(Caller.Process("startup"));
        await WaitAsync(() => _workspace.Analyzer.Count == 1);
        await _workspace.Imports.StopAsync();
        var snapshot = await run;
        Assert.Equal(ImportRunState.Interrupted, snapshot.State);
        Assert.Equal(
            ImportRunState.Interrupted,
            (await _workspace.Runs.FindAsync(snapshot.RunId!.Value, Token))!.State
        );
        Assert.Throws<ObjectDisposedException>(() =>
        {
            _ = _workspace.Imports.RequestAsync(Caller.Process("web"));
        });
    }

    [Fact]
    public async Task Another_process_that_imports_is_waited_for_and_then_named()
    {
        _workspace.Seed("a.txt");
        using (
            var other = await ProcessLock.AcquireAsync(_workspace.LockFile, TimeSpan.Zero, TimeProvider.System, Token)
        )
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
        Assert.Same(last, snapshots[^1]);
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
