using Briefing.Store.Accounts;
using Briefing.Store.Reading;

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
    [Fact]
    public async Task Run_counts_its_items_and_ends()
    {
        var id = await Store.RunWriter.StartAsync(Caller.Process("cli"), "seeds", 5, Cancel);
        foreach (var outcome in Enum.GetValues<ImportOutcome>())
        {
            await Store.RunWriter.AddItemAsync(Caller.Process("test"), id, Item($"{outcome}.txt", outcome), Cancel);
        }

        var running = await Store.Runs.FindAsync(id, Cancel);
        Store.Clock.Advance(TimeSpan.FromSeconds(3));
        await Store.RunWriter.FinishAsync(Caller.Process("test"), id, ImportRunState.Completed, null, Cancel);
        var ended = await Store.Runs.FindAsync(id, Cancel);

        Assert.Equal((ImportRunState.Running, null), (running!.State, running.EndedAt));
        Assert.Equal(
            (1, 1, 1, 1, 1, 5),
            (ended!.Created, ended.Updated, ended.Unchanged, ended.Withdrawn, ended.Failed, ended.Total)
        );
        Assert.Equal(
            (ImportRunState.Completed, TimeSpan.FromSeconds(3)),
            (ended.State, ended.EndedAt!.Value - ended.StartedAt)
        );
    }

    [Fact]
    public async Task Items_added_at_once_are_all_counted()
    {
        var id = await Store.RunWriter.StartAsync(Caller.Process("web"), "seeds", 20, Cancel);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number =>
                    Task.Run(
                        () =>
                            Store.RunWriter.AddItemAsync(
                                Caller.Process("test"),
                                id,
                                Item($"{number}.txt", ImportOutcome.Created),
                                Cancel
                            ),
                        Cancel
                    )
                )
        );

        Assert.Equal(20, (await Store.Runs.FindAsync(id, Cancel))!.Created);
        Assert.Equal(20, (await Store.Runs.ListItemsAsync(id, 1_000, Cancel)).Count);
    }

    [Fact]
    public async Task Items_are_listed_failures_first_then_by_name()
    {
        var id = await Store.RunWriter.StartAsync(Caller.Process("web"), "seeds", 3, Cancel);
        var broken = Item("c\u0000\ud800.txt", ImportOutcome.Failed) with { Detail = "It is empty.", Slug = null };
        await Store.RunWriter.AddItemAsync(Caller.Process("test"), id, Item("b.txt", ImportOutcome.Created), Cancel);
        await Store.RunWriter.AddItemAsync(Caller.Process("test"), id, Item("a.txt", ImportOutcome.Unchanged), Cancel);
        await Store.RunWriter.AddItemAsync(Caller.Process("test"), id, broken, Cancel);

        var items = await Store.Runs.ListItemsAsync(id, 10, Cancel);

        Assert.Equal([broken, Item("a.txt", ImportOutcome.Unchanged), Item("b.txt", ImportOutcome.Created)], items);
    }

    [Fact]
    public async Task Runs_left_running_are_interrupted_and_ended_ones_stay()
    {
        var ended = await Store.RunWriter.StartAsync(Caller.Process("startup"), "seeds", 0, Cancel);
        await Store.RunWriter.FinishAsync(
            Caller.Process("test"),
            ended,
            ImportRunState.Failed,
            "The folder is missing.",
            Cancel
        );
        var left = await Store.RunWriter.StartAsync(Caller.Process("startup"), "seeds", 0, Cancel);

        var marked = await Store.RunWriter.MarkInterruptedAsync(Caller.Process("test"), Cancel);

        Assert.Equal(1, marked);
        Assert.Equal(0, await Store.RunWriter.MarkInterruptedAsync(Caller.Process("test"), Cancel));
        Assert.Equal(
            [(left, ImportRunState.Interrupted, null), (ended, ImportRunState.Failed, "The folder is missing.")],
            (await Store.Runs.ListAsync(10, Cancel)).Select(run => (run.Id, run.State, run.Error))
        );
    }

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
