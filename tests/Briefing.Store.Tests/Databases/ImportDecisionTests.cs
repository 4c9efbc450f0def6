using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteImportDecisionTests : ImportDecisionTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresImportDecisionTests(PostgresCluster cluster) : ImportDecisionTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>What would change an article waits, unseen, until somebody decides; a decision is taken as a whole or not at all.</summary>
public abstract class ImportDecisionTests : StoreTests
{
    private static readonly Caller s_caller = Caller.Process("test");

    [Fact]
    public async Task Change_is_seen_by_nobody_before_it_is_approved()
    {
        await ImportAsync(("a.txt", "The harbour closed."));
        var before = await EditionAsync("a");
        var run = await ImportAsync(("a.txt", "The airport closed."));

        Assert.Equal((ImportRunState.Waiting, 1, 0), (run.State, run.Waiting, run.Updated));
        Assert.Same(before, await EditionAsync("a"));
        Assert.Single(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));
        Assert.Empty(await Store.Search.FindClaimsAsync("airport", 10, Cancel));
        Assert.Equal(1, (await Store.Articles.ListAsync(null, 10, Cancel)).Total);

        var result = await Store.Decisions.ApproveAsync(s_caller, run.Id, null, Cancel);

        Assert.Equal(new ImportDecisionResult(1), result);
        var after = await EditionAsync("a");
        Assert.Equal(("The airport closed.", 2), (after.Reading.Text, after.Article.Revision));
        Assert.Empty(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));
        Assert.Single(await Store.Search.FindClaimsAsync("airport", 10, Cancel));
        run = await FindAsync(run.Id);
        Assert.Equal((ImportRunState.Completed, 0, 1, "test"), (run.State, run.Waiting, run.Updated, run.DecidedBy));
        Assert.NotNull((await Store.Decisions.ApproveAsync(s_caller, run.Id, null, Cancel)).Problem);
    }

    [Fact]
    public async Task Rejected_change_leaves_nothing_behind()
    {
        await ImportAsync(("a.txt", "The harbour closed."));
        var rows = await CountAsync();
        var run = await ImportAsync(("a.txt", "The airport closed."));
        Assert.NotEqual(rows, await CountAsync());

        var result = await Store.Decisions.RejectAsync(s_caller, run.Id, null, Cancel);

        Assert.Equal((1, null), (result.Changes, result.Problem));
        Assert.Equal(rows, await CountAsync());
        Assert.Equal(ImportRunState.Rejected, (await FindAsync(run.Id)).State);
        Assert.Equal("The harbour closed.", (await EditionAsync("a")).Reading.Text);
    }

    [Fact]
    public async Task Some_changes_are_approved_and_others_rejected()
    {
        await ImportAsync(("a.txt", "One."), ("b.txt", "Two."));
        var run = await ImportAsync(("a.txt", "One, changed."), ("b.txt", "Two, changed."));
        var items = await Store.Runs.ListItemsAsync(run.Id, 10, Cancel);

        await Store.Decisions.ApproveAsync(s_caller, run.Id, [items[0].Id], Cancel);
        Assert.Equal(ImportRunState.Waiting, (await FindAsync(run.Id)).State);
        await Store.Decisions.RejectAsync(s_caller, run.Id, [items[1].Id], Cancel);

        run = await FindAsync(run.Id);
        Assert.Equal((ImportRunState.Completed, 1, 0), (run.State, run.Updated, run.Waiting));
        Assert.Equal("One, changed.", (await EditionAsync("a")).Reading.Text);
        Assert.Equal("Two.", (await EditionAsync("b")).Reading.Text);
    }

    [Fact]
    public async Task Missing_seed_is_withdrawn_when_approved_and_comes_back_when_approved()
    {
        await ImportAsync(("a.txt", "One."), ("b.txt", "Two."));
        var gone = await ImportAsync(("b.txt", "Two."));
        Assert.Equal((1, 1), (gone.Waiting, gone.Unchanged));
        Assert.Equal(ArticleState.Present, (await EditionAsync("a")).Article.State);
        Assert.Equal(0, (await ImportAsync(("b.txt", "Two."))).Waiting);

        await Store.Decisions.ApproveAsync(s_caller, gone.Id, null, Cancel);
        Assert.Equal(
            (1, ArticleState.Withdrawn),
            ((await FindAsync(gone.Id)).Withdrawn, (await EditionAsync("a")).Article.State)
        );
        Assert.Equal(0, (await ImportAsync(("b.txt", "Two."))).Waiting);

        var back = await ImportAsync(("a.txt", "One."), ("b.txt", "Two."));
        Assert.Equal(1, back.Waiting);
        await Store.Decisions.ApproveAsync(s_caller, back.Id, null, Cancel);
        var article = (await EditionAsync("a")).Article;
        Assert.Equal((ArticleState.Present, 1), (article.State, article.Revision));
    }

    [Fact]
    public async Task Article_of_the_desk_is_not_missed_in_the_folder_and_its_name_is_taken()
    {
        await ImportAsync(ImportRunKind.Desk, ("a.txt", "Brought in."));
        var run = await ImportAsync(("b.txt", "From the folder."));
        Assert.Equal(0, run.Waiting);
        var clash = await ImportAsync(("a.txt", "From the folder."), ("b.txt", "From the folder."));
        Assert.Equal((1, 1), (clash.Failed, clash.Unchanged));
        var other = await ImportAsync(ImportRunKind.Desk, ("b.txt", "Brought in."));
        Assert.Equal(1, other.Failed);
        Assert.Equal("Brought in.", (await EditionAsync("a")).Reading.Text);
    }

    [Fact]
    public async Task Newer_change_takes_the_place_of_one_that_waits()
    {
        await ImportAsync(("a.txt", "One."));
        var first = await ImportAsync(("a.txt", "Two."));
        var second = await ImportAsync(("a.txt", "Three."));

        first = await FindAsync(first.Id);
        Assert.Equal((ImportRunState.Completed, 0), (first.State, first.Waiting));
        Assert.NotNull((await Store.Decisions.ApproveAsync(s_caller, first.Id, null, Cancel)).Problem);
        await Store.Decisions.ApproveAsync(s_caller, second.Id, null, Cancel);
        Assert.Equal("Three.", (await EditionAsync("a")).Reading.Text);
        Assert.Equal(2, (await EditionAsync("a")).Article.Revision);
    }

    [Fact]
    public async Task Run_is_undone_as_a_whole()
    {
        await ImportAsync(("a.txt", "One."), ("gone.txt", "Gone."));
        var run = await ImportAsync(("a.txt", "Two."), ("new.txt", "New."));
        await Store.Decisions.ApproveAsync(s_caller, run.Id, null, Cancel);
        Assert.Equal("Two.", (await EditionAsync("a")).Reading.Text);

        var result = await Store.Decisions.RollBackAsync(s_caller, run.Id, Cancel);

        Assert.Equal((3, null), (result.Changes, result.Problem));
        Assert.Equal(("One.", 1), ((await EditionAsync("a")).Reading.Text, (await EditionAsync("a")).Article.Revision));
        Assert.Equal(ArticleState.Present, (await EditionAsync("gone")).Article.State);
        Assert.Equal(ArticleState.Withdrawn, (await EditionAsync("new")).Article.State);
        Assert.Equal(ImportRunState.RolledBack, (await FindAsync(run.Id)).State);
        Assert.NotNull((await Store.Decisions.RollBackAsync(s_caller, run.Id, Cancel)).Problem);

        // What was undone is found again, and applied again with a number of its own.
        run = await ImportAsync(("a.txt", "Two."), ("new.txt", "New."));
        await Store.Decisions.ApproveAsync(s_caller, run.Id, null, Cancel);
        Assert.Equal(("Two.", 3), ((await EditionAsync("a")).Reading.Text, (await EditionAsync("a")).Article.Revision));
    }

    [Fact]
    public async Task Run_that_others_built_on_is_not_undone()
    {
        await ImportAsync(("a.txt", "One."), ("b.txt", "Other."));
        var second = await ApprovedAsync(("a.txt", "Two."), ("b.txt", "Other, changed."));
        var third = await ApprovedAsync(("a.txt", "Three."), ("b.txt", "Other, changed."));

        var refused = await Store.Decisions.RollBackAsync(s_caller, second.Id, Cancel);

        Assert.Contains($"Run {third.Id}", refused.Problem, StringComparison.Ordinal);
        Assert.Equal("Other, changed.", (await EditionAsync("b")).Reading.Text);
        Assert.Null((await Store.Decisions.RollBackAsync(s_caller, third.Id, Cancel)).Problem);
        Assert.Null((await Store.Decisions.RollBackAsync(s_caller, second.Id, Cancel)).Problem);
        Assert.Equal(
            ("One.", "Other."),
            ((await EditionAsync("a")).Reading.Text, (await EditionAsync("b")).Reading.Text)
        );
    }

    [Fact]
    public async Task Decision_that_is_stopped_half_way_changes_nothing()
    {
        var before = Enumerable.Range(0, 30).Select(number => ($"{number:00}.txt", $"Text {number}.")).ToArray();
        await ImportAsync(before);
        var run = await ImportAsync([.. before.Select(file => (file.Item1, file.Item2 + " Changed."))]);
        var rows = await CountAsync();
        for (var milliseconds = 1; milliseconds < 40; milliseconds += 4)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            stop.CancelAfter(milliseconds);
            var stopped = await Record.ExceptionAsync(() =>
                Store.Decisions.ApproveAsync(s_caller, run.Id, null, stop.Token)
            );
            if (stopped is null)
            {
                break;
            }

            Assert.Equal(rows, await CountAsync());
            Assert.Equal(
                (ImportRunState.Waiting, 30),
                ((await FindAsync(run.Id)).State, (await FindAsync(run.Id)).Waiting)
            );
            Assert.Equal(30, await CountCurrentAsync(1));
        }
    }

    private Task<ImportRunInfo> ImportAsync(params (string Name, string Text)[] files) =>
        ImportAsync(ImportRunKind.Folder, files);

    private async Task<ImportRunInfo> ApprovedAsync(params (string Name, string Text)[] files)
    {
        var run = await ImportAsync(files);
        Assert.Null((await Store.Decisions.ApproveAsync(s_caller, run.Id, null, Cancel)).Problem);
        return run;
    }

    private async Task<ImportRunInfo> ImportAsync(ImportRunKind kind, params (string Name, string Text)[] files)
    {
        var (id, claim) = await Runs.StartAsync(Store, s_caller, kind);
        foreach (var (name, text) in files)
        {
            await Store.ItemWriter.StoreAsync(
                s_caller,
                claim,
                Samples.Article(name, text) with
                {
                    Origin = kind is ImportRunKind.Desk ? ArticleOrigin.Desk : ArticleOrigin.Folder,
                },
                new ImportItemInfo
                {
                    SeedName = name,
                    Outcome = ImportOutcome.Created,
                    Milliseconds = 0,
                },
                Cancel
            );
        }

        if (kind is ImportRunKind.Folder)
        {
            await Store.ItemWriter.WithdrawMissingAsync(s_caller, claim, [.. files.Select(file => file.Name)], Cancel);
        }

        var isWaiting = (await FindAsync(id)).Waiting > 0;
        await Store.RunWriter.FinishAsync(
            s_caller,
            claim,
            isWaiting ? ImportRunState.Waiting : ImportRunState.Completed,
            null,
            Cancel
        );
        return await FindAsync(id);
    }

    private async Task<ImportRunInfo> FindAsync(long id) => (await Store.Runs.FindAsync(id, Cancel))!;

    private async Task<Edition> EditionAsync(string slug) => (await Store.Articles.FindEditionAsync(slug, Cancel))!;

    private async Task<(int Revisions, int Readings, int Claims, int Hops)> CountAsync()
    {
        await using var db = Store.Provider.CreateContext();
        return (
            await db.Revisions.CountAsync(Cancel),
            await db.Readings.CountAsync(Cancel),
            await db.Claims.CountAsync(Cancel),
            await db.ChainHops.CountAsync(Cancel)
        );
    }

    private async Task<int> CountCurrentAsync(int revision)
    {
        await using var db = Store.Provider.CreateContext();
        return await db.Articles.CountAsync(article => article.CurrentRevision == revision, Cancel);
    }
}
