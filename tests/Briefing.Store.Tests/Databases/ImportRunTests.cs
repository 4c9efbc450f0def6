using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteImportRunTests : ImportRunTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresImportRunTests(PostgresCluster cluster) : ImportRunTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class ImportRunTests : StoreTests
{
    private static readonly Caller s_caller = Caller.Process("test");

    [Fact]
    public async Task Run_counts_its_items_and_ends()
    {
        var (id, claim) = await Runs.StartAsync(Store, s_caller);
        await Store.RunWriter.SetTotalAsync(s_caller, claim, 3, Cancel);
        await Store.ItemWriter.AddAsync(s_caller, claim, Item("a.txt", ImportOutcome.Unchanged), Cancel);
        await Store.ItemWriter.AddAsync(s_caller, claim, Item("b.txt", ImportOutcome.Failed), Cancel);
        await StoreAsync(claim, "c.txt", "The harbour closed.");
        var running = await FindAsync(id);
        Store.Clock.Advance(TimeSpan.FromSeconds(3));
        await Store.RunWriter.FinishAsync(s_caller, claim, ImportRunState.Completed, null, Cancel);
        var ended = await FindAsync(id);

        Assert.Equal(
            (ImportRunState.Running, null, "server", 1),
            (running.State, running.EndedAt, running.Server, running.Attempt)
        );
        Assert.Equal(
            (1, 0, 1, 0, 1, 3),
            (ended.Created, ended.Updated, ended.Unchanged, ended.Withdrawn, ended.Failed, ended.Total)
        );
        Assert.Equal(
            (ImportRunState.Completed, TimeSpan.FromSeconds(3)),
            (ended.State, ended.EndedAt!.Value - ended.StartedAt)
        );
    }

    [Fact]
    public async Task Items_added_at_once_are_all_counted()
    {
        var (id, claim) = await Runs.StartAsync(Store, s_caller);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    Task.Run(
                        () =>
                            Store.ItemWriter.AddAsync(
                                s_caller,
                                claim,
                                Item($"{number}.txt", ImportOutcome.Unchanged),
                                Cancel
                            ),
                        Cancel
                    )
                )
        );

        Assert.Equal(20, (await FindAsync(id)).Unchanged);
        Assert.Equal(20, (await Store.Runs.ListItemsAsync(id, 1_000, Cancel)).Count);
        Assert.Equal(20, (await Store.Runs.ListFinishedAsync(id, Cancel)).Count);
    }

    [Fact]
    public async Task Items_are_listed_failures_first_then_by_name()
    {
        var (id, claim) = await Runs.StartAsync(Store, s_caller);
        var broken = Item("c\u0000\ud800.txt", ImportOutcome.Failed) with { Detail = "It is empty.", Slug = null };
        await Store.ItemWriter.AddAsync(s_caller, claim, Item("b.txt", ImportOutcome.Unchanged), Cancel);
        await Store.ItemWriter.AddAsync(s_caller, claim, Item("a.txt", ImportOutcome.Unchanged), Cancel);
        await Store.ItemWriter.AddAsync(s_caller, claim, broken, Cancel);

        var items = await Store.Runs.ListItemsAsync(id, 10, Cancel);

        Assert.Equal(
            [broken, Item("a.txt", ImportOutcome.Unchanged), Item("b.txt", ImportOutcome.Unchanged)],
            items.Select(item => item with { Id = 0 })
        );
    }

    [Fact]
    public async Task Asking_again_while_a_run_waits_for_its_turn_gets_that_run()
    {
        var order = new ImportOrder { Kind = ImportRunKind.Folder, Folder = "seeds" };
        var first = await Store.RunWriter.QueueAsync(s_caller, order, Cancel);
        var second = await Store.RunWriter.QueueAsync(s_caller, order, Cancel);
        var others = await Store.RunWriter.QueueAsync(Caller.Process("web"), order, Cancel);
        await Store.RunWriter.ClaimAsync(s_caller, first, "server", Cancel);
        var third = await Store.RunWriter.QueueAsync(s_caller, order, Cancel);

        Assert.Equal(first, second);
        Assert.Equal(3, new[] { first, others, third }.Distinct().Count());
        Assert.Equal([first, others, third], (await Store.Runs.ListOpenAsync(Cancel)).Select(run => run.Id));
    }

    [Fact]
    public async Task Run_that_another_server_took_over_takes_nothing_from_the_first()
    {
        var (id, lost) = await Runs.StartAsync(Store, s_caller);
        await StoreAsync(lost, "a.txt", "The harbour closed.");
        var claim = await Store.RunWriter.ClaimAsync(s_caller, id, "other server", Cancel);

        await Assert.ThrowsAsync<ImportRunLostException>(() => StoreAsync(lost, "b.txt", "The harbour opened."));
        await Assert.ThrowsAsync<ImportRunLostException>(() =>
            Store.ItemWriter.AddAsync(s_caller, lost, Item("b.txt", ImportOutcome.Failed), Cancel)
        );
        await Assert.ThrowsAsync<ImportRunLostException>(() =>
            Store.RunWriter.SetTotalAsync(s_caller, lost, 9, Cancel)
        );
        await Assert.ThrowsAsync<ImportRunLostException>(() =>
            Store.RunWriter.FinishAsync(s_caller, lost, ImportRunState.Failed, "I was slow.", Cancel)
        );
        await StoreAsync(claim!, "b.txt", "The harbour opened.");
        await Store.RunWriter.FinishAsync(s_caller, claim!, ImportRunState.Completed, null, Cancel);

        var run = await FindAsync(id);
        Assert.Equal(
            (ImportRunState.Completed, 2, 2, "other server"),
            (run.State, run.Attempt, run.Created, run.Server)
        );
        Assert.Null(await Store.RunWriter.ClaimAsync(s_caller, id, "server", Cancel));
    }

    [Fact]
    public async Task Only_runs_of_the_dead_are_interrupted()
    {
        var (ended, endedClaim) = await Runs.StartAsync(Store, s_caller);
        await Store.RunWriter.FinishAsync(
            s_caller,
            endedClaim,
            ImportRunState.Failed,
            "The folder is missing.",
            Cancel
        );
        var (left, _) = await Runs.StartAsync(Store, s_caller);
        var (own, _) = await Runs.StartAsync(Store, s_caller);

        Assert.Equal(1, await Store.RunWriter.MarkInterruptedAsync(s_caller, own, Cancel));
        Assert.Equal(0, await Store.RunWriter.MarkInterruptedAsync(s_caller, own, Cancel));
        Assert.Equal(
            [
                (own, ImportRunState.Running, null),
                (left, ImportRunState.Interrupted, null),
                (ended, ImportRunState.Failed, "The folder is missing."),
            ],
            (await Store.Runs.ListAsync(10, Cancel)).Select(run => (run.Id, run.State, run.Error))
        );
    }

    [Fact]
    public async Task Run_is_stopped_and_resumed_and_the_trail_says_by_whom()
    {
        var admin = Caller.SignedIn(Guid.NewGuid(), "admin", AccountRole.Admin);
        var queued = await Store.RunWriter.QueueAsync(
            s_caller,
            new ImportOrder { Kind = ImportRunKind.Folder, Folder = "seeds" },
            Cancel
        );
        Assert.True(await Store.RunWriter.CancelAsync(admin, queued, Cancel));
        Assert.False(await Store.RunWriter.CancelAsync(admin, queued, Cancel));
        Assert.Equal(ImportRunState.Cancelled, (await FindAsync(queued)).State);
        Assert.True(await Store.RunWriter.ResumeAsync(admin, queued, Cancel));
        Assert.False(await Store.RunWriter.ResumeAsync(admin, queued, Cancel));
        var claim = await Store.RunWriter.ClaimAsync(s_caller, queued, "server", Cancel);
        Assert.True(await Store.RunWriter.CancelAsync(admin, queued, Cancel));
        var running = await FindAsync(queued);
        Assert.Equal((ImportRunState.Running, true), (running.State, running.CancelRequested));
        await Store.RunWriter.FinishAsync(s_caller, claim!, ImportRunState.Cancelled, null, Cancel);
        Assert.True(await Store.RunWriter.ResumeAsync(admin, queued, Cancel));
        Assert.False((await FindAsync(queued)).CancelRequested);

        var trail = await Store.Audit.ListAsync(admin, "import run", null, 10, Cancel);
        Assert.Equal(["Queued", "stopping", "Queued", "Cancelled"], trail.Select(entry => entry.After["state"]));
        Assert.All(trail, entry => Assert.Equal("admin", entry.CallerName));
    }

    [Fact]
    public async Task Turn_is_one_processs_at_a_time()
    {
        await using var sibling = Store.Sibling();
        var turn = await Store.Turn.AcquireAsync(TimeSpan.Zero, Cancel);
        Assert.NotNull(turn);
        Assert.Null(await sibling.Turn.AcquireAsync(TimeSpan.FromMilliseconds(300), Cancel));
        var waiting = sibling.Turn.AcquireAsync(Timeout.InfiniteTimeSpan, Cancel);
        await turn.DisposeAsync();
        var second = await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.NotNull(second);
        await second.DisposeAsync();
    }

    private async Task<ImportRunInfo> FindAsync(long id) => (await Store.Runs.FindAsync(id, Cancel))!;

    private Task<ImportItemInfo> StoreAsync(ImportRunClaim claim, string name, string text) =>
        Store.ItemWriter.StoreAsync(
            s_caller,
            claim,
            Samples.Article(name, text),
            Item(name, ImportOutcome.Created),
            Cancel
        );

    private static ImportItemInfo Item(string seedName, ImportOutcome outcome) =>
        new()
        {
            SeedName = seedName,
            Outcome = outcome,
            Detail = null,
            Slug = "slug",
            Sentences = 3,
            Claims = 2,
            Milliseconds = 1.25,
        };
}
