using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Reading;
using Briefing.Store.Tests.Databases.Accounts;

namespace Briefing.Store.Tests.Databases.Annotations;

public sealed class SqliteAnchorTests : AnchorTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresAnchorTests(PostgresCluster cluster) : AnchorTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>Notes when a text changes: carried over with the change, told before it, put back with it, and never lost.</summary>
public abstract class AnchorTests : StoreTests
{
    private const string Old = "The ferry sails. The pier is shut. The crane is old. The fog is thick.";
    private const string New = "The ferry sails. A storm came. The crane is old. The crane is old. The pier is shut.";
    private const string Slug = "a";

    private static readonly Caller s_admin = Caller.Process("test");

    [Fact]
    public async Task Every_fate_is_told_before_it_is_applied_and_is_then_what_was_told()
    {
        var editor = await PrepareAsync();
        await NoteAsync(editor, "The fog");
        await NoteAsync(editor, "The ferry");
        await NoteAsync(editor, "The crane");
        await NoteAsync(editor, "The pier");
        var whole = await NoteAsync(editor, null);
        var item = await WaitAsync(New);

        var told = await Store.Anchors.ListFatesAsync(item.Id, Cancel);
        await ApproveAsync(item);

        Assert.Equal(
            [
                (null, AnnotationStanding.Anchored),
                ("The ferry", AnnotationStanding.Anchored),
                ("The pier", AnnotationStanding.Moved),
                ("The crane", AnnotationStanding.Ambiguous),
                ("The fog", AnnotationStanding.Orphan),
            ],
            told.Select(fate => (fate.Before.Exact, fate.After.Standing))
        );
        Assert.Equal(
            ["The crane", "The fog"],
            told.Where(fate => fate.LosesPlace).Select(fate => fate.Before.Exact).Order()
        );
        var notes = await Store.Annotations.ListAsync(editor, Slug, Cancel);
        foreach (var note in notes)
        {
            var fate = told.Single(fate => fate.Id == note.Id);
            Assert.Equal(fate.After.Standing, note.Standing);
            Assert.Equal(fate.After.IsWaiting ? 1 : 2, note.Target.Revision);
            Assert.Equal(fate.After.IsWaiting ? fate.Before.Span : fate.After.Span, note.Target.Span);
            Assert.Equal(fate.Before.Exact, note.Target.Exact);
            Assert.Equal(1, note.Version);
        }

        var pier = notes.Single(note => note.Target.Exact == "The pier");
        Assert.Equal("The crane is old. ", pier.Target.Prefix![^18..]);
        Assert.Equal(whole, notes.Single(note => note.Target.Exact is null).Id);
        // What was told stays to be looked at.
        Assert.Equal(
            told.Select(fate => (fate.Id, fate.Before, fate.After.Standing)),
            (await Store.Anchors.ListFatesAsync(item.Id, Cancel)).Select(fate =>
                (fate.Id, fate.Before, fate.After.Standing)
            )
        );
        var trail = await Store.Audit.ListAsync(s_admin, AuditSubjects.Annotation, null, 50, Cancel);
        Assert.Contains(
            trail,
            entry => entry.Action is AuditAction.Changed && entry.After!.GetValueOrDefault("standing") == "Orphan"
        );
    }

    [Fact]
    public async Task Undone_run_puts_every_note_back_to_where_it_stood()
    {
        var editor = await PrepareAsync();
        var ids = new List<Guid>();
        foreach (var words in (string[])["The fog", "The ferry", "The crane", "The pier"])
        {
            ids.Add(await NoteAsync(editor, words));
        }

        var before = await TargetsAsync(editor);
        var item = await WaitAsync(New);
        await ApproveAsync(item);
        var since = await NoteAsync(editor, "A storm", New, 2);
        var kept = await NoteAsync(editor, "The ferry", New, 2);
        await PlaceAsync(editor, ids[0], new AnnotationPlace(Slug, 2, AnnotationTargetKind.Article));
        var run = (await Store.Runs.ListAsync(1, Cancel))[0];

        Assert.Null((await Store.Decisions.RollBackAsync(s_admin, run.Id, Cancel)).Problem);

        var after = await TargetsAsync(editor);
        Assert.All(ids, id => Assert.Equal(before[id], after[id]));
        Assert.Equal((AnnotationStanding.Orphan, "A storm"), (after[since].Standing, after[since].Target.Exact));
        Assert.Equal((AnnotationStanding.Anchored, 1), (after[kept].Standing, after[kept].Target.Revision));
        // The same text once more: the place that a person chose is chosen anew, nothing is lost.
        await ApproveAsync(await WaitAsync(New));
        after = await TargetsAsync(editor);
        Assert.Equal(AnnotationStanding.Orphan, after[ids[0]].Standing);
        Assert.Equal(AnnotationStanding.Anchored, after[since].Standing);
    }

    [Fact]
    public async Task Note_that_waits_finds_its_place_again_when_its_text_is_back()
    {
        var editor = await PrepareAsync();
        var id = await NoteAsync(editor, "The fog");
        await ApproveAsync(await WaitAsync(New));
        Assert.Equal(AnnotationStanding.Orphan, (await TargetsAsync(editor))[id].Standing);
        await ApproveAsync(await WaitAsync(New + " More."));
        Assert.Equal(AnnotationStanding.Orphan, (await TargetsAsync(editor))[id].Standing);

        await ApproveAsync(await WaitAsync(Old));

        var (target, standing) = (await TargetsAsync(editor))[id];
        Assert.Equal((AnnotationStanding.Anchored, "The fog", 4), (standing, target.Exact, target.Revision));
        Assert.Equal(
            [(1, AnnotationStanding.Orphan), (1, AnnotationStanding.Anchored)],
            (await Store.Anchors.ListEarlierAsync(editor, id, Cancel)).Select(one =>
                (one.Target.Revision, one.Standing)
            )
        );
        Assert.Empty(await Store.Anchors.ListEarlierAsync(Caller.Anonymous, id, Cancel));
    }

    [Fact]
    public async Task Changes_approve_themselves_only_where_no_note_loses_its_place()
    {
        var editor = await PrepareAsync();
        var fog = await NoteAsync(editor, "The fog");
        var item = await WaitAsync(New);
        var run = (await Store.Runs.ListAsync(1, Cancel))[0];
        var refused = await Store.Decisions.ApproveWhereSafeAsync(s_admin, run.Id, Cancel);

        Assert.Equal(0, refused.Changes);
        Assert.Contains("1 note about a.txt", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(Old, (await Store.Articles.FindEditionAsync(Slug, Cancel))!.Reading.Text);
        Assert.Equal(AnnotationStanding.Anchored, (await TargetsAsync(editor))[fog].Standing);

        await ApproveAsync(item);
        // It waits already, and loses nothing by the next change; neither does what was removed.
        var ferry = await NoteAsync(editor, "The ferry", New, 2);
        await Store.AnnotationWriter.RemoveAsync(editor, ferry, 1, Cancel);
        await WaitAsync("Nothing of it is left.");
        run = (await Store.Runs.ListAsync(1, Cancel))[0];
        Assert.Null((await Store.Decisions.ApproveWhereSafeAsync(s_admin, run.Id, Cancel)).Problem);
        await Store.AnnotationWriter.UndoAsync(editor, Slug, Cancel);
        Assert.Equal(AnnotationStanding.Orphan, (await TargetsAsync(editor))[ferry].Standing);
    }

    [Fact]
    public async Task Editor_says_where_a_note_belongs_and_its_answers_go_with_it()
    {
        var editor = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        var id = await NoteAsync(editor, "The crane");
        var answer = (await Store.AnnotationWriter.ReplyAsync(other, id, "Which?", Cancel)).Id!.Value;
        var hidden = await NoteAsync(editor, "The fog", visibility: AnnotationVisibility.Private);
        await ApproveAsync(await WaitAsync(New));

        var waiting = await Store.Anchors.ListWaitingAsync(other, Cancel);
        Assert.Equal(id, Assert.Single(waiting).Note.Id);
        Assert.Equal([id, hidden], (await Store.Anchors.ListWaitingAsync(editor, Cancel)).Select(one => one.Note.Id));
        Assert.Null(await Store.Anchors.FindPlacingAsync(other, hidden, Cancel));
        var placing = (await Store.Anchors.FindPlacingAsync(other, id, Cancel))!;
        Assert.Equal((Old, New), (placing.Before!.Text, placing.Now.Text));
        var second = placing.Followed.Candidates[1].Span;

        var place = new AnnotationPlace(Slug, 2, AnnotationTargetKind.Text, second);
        var stale = await Store.AnchorWriter.PlaceAsync(
            other,
            id,
            1,
            place with
            {
                Revision = 1,
                Span = new TextSpan(0, 3),
            },
            Cancel
        );
        Assert.Equal(AnnotationOutcome.Conflict, stale.Outcome);
        Assert.Equal(AnnotationOutcome.Saved, (await PlaceAsync(other, id, place)).Outcome);
        Assert.Equal(
            AnnotationOutcome.Conflict,
            (await Store.AnchorWriter.PlaceAsync(editor, id, placing.Note.AnchorVersion, place, Cancel)).Outcome
        );
        Assert.Equal(AnnotationOutcome.Invalid, (await PlaceAsync(editor, id, place with { Revision = 1 })).Outcome);
        Assert.Equal(AnnotationOutcome.NotFound, (await PlaceAsync(other, hidden, place)).Outcome);

        var targets = await TargetsAsync(editor);
        Assert.Equal((second, AnnotationStanding.Anchored), (targets[id].Target.Span, targets[id].Standing));
        Assert.Equal(targets[id], targets[answer]);
        Assert.Empty(await Store.Anchors.ListWaitingAsync(other, Cancel));
        Assert.Equal(
            AnnotationOutcome.Saved,
            (await PlaceAsync(editor, hidden, new AnnotationPlace(Slug, 2, AnnotationTargetKind.Article))).Outcome
        );
        Assert.Empty(await Store.Anchors.ListWaitingAsync(editor, Cancel));
    }

    [Fact]
    public async Task Note_about_a_text_that_changed_meanwhile_is_carried_over_at_once()
    {
        var editor = await PrepareAsync();
        await ApproveAsync(await WaitAsync(New));
        var found = await NoteAsync(editor, "The pier");
        var lost = await NoteAsync(editor, "The fog");

        var targets = await TargetsAsync(editor);
        Assert.Equal((AnnotationStanding.Moved, 2), (targets[found].Standing, targets[found].Target.Revision));
        Assert.Equal((AnnotationStanding.Orphan, 1), (targets[lost].Standing, targets[lost].Target.Revision));
    }

    [Fact]
    public async Task Approval_that_is_stopped_half_way_moves_no_note()
    {
        var editor = await PrepareAsync();
        for (var count = 0; count < 20; count++)
        {
            await NoteAsync(editor, "The pier");
        }

        var before = await TargetsAsync(editor);
        await WaitAsync(New);
        var run = (await Store.Runs.ListAsync(1, Cancel))[0];
        for (var milliseconds = 1; milliseconds < 60; milliseconds += 4)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            stop.CancelAfter(milliseconds);
            var stopped = await Record.ExceptionAsync(() =>
                Store.Decisions.ApproveAsync(s_admin, run.Id, null, stop.Token)
            );
            var after = await TargetsAsync(editor);
            var text = (await Store.Articles.FindEditionAsync(Slug, Cancel))!.Reading.Text;
            Assert.All(after.Values, one => Assert.Equal(text == New ? 2 : 1, one.Target.Revision));
            Assert.Equal(before.Keys.Order(), after.Keys.Order());
            if (stopped is null)
            {
                return;
            }
        }
    }

    private async Task<Caller> PrepareAsync()
    {
        await Store.ArticleWriter.SaveAsync(s_admin, Samples.Article("a.txt", Old), Cancel);
        return await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
    }

    private async Task<Guid> NoteAsync(
        Caller caller,
        string? words,
        string text = Old,
        int revision = 1,
        AnnotationVisibility visibility = AnnotationVisibility.Team
    )
    {
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        var start = words is null ? 0 : text.IndexOf(words, StringComparison.Ordinal);
        var result = await Store.AnnotationWriter.CreateAsync(
            caller,
            words is null
                ? new AnnotationPlace(Slug, revision, AnnotationTargetKind.Article)
                : new AnnotationPlace(
                    Slug,
                    revision,
                    AnnotationTargetKind.Text,
                    new TextSpan(start, start + words.Length)
                ),
            new AnnotationContent
            {
                Body = $"About {words}.",
                Motivation = AnnotationMotivation.Commenting,
                Visibility = visibility,
            },
            Cancel
        );
        Assert.Equal(AnnotationOutcome.Saved, result.Outcome);
        return result.Id!.Value;
    }

    /// <summary>Imports a text that changes the article, and leaves the change waiting.</summary>
    private async Task<ImportItemInfo> WaitAsync(string text)
    {
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        var (id, claim) = await Runs.StartAsync(Store, s_admin);
        await Store.ItemWriter.StoreAsync(
            s_admin,
            claim,
            Samples.Article("a.txt", text),
            new ImportItemInfo
            {
                SeedName = "a.txt",
                Outcome = ImportOutcome.Created,
                Milliseconds = 0,
            },
            Cancel
        );
        await Store.RunWriter.FinishAsync(s_admin, claim, ImportRunState.Waiting, null, Cancel);
        return Assert.Single(await Store.Runs.ListItemsAsync(id, 10, Cancel));
    }

    private async Task ApproveAsync(ImportItemInfo item)
    {
        var run = (await Store.Runs.ListAsync(1, Cancel))[0];
        Assert.Equal(new(1), await Store.Decisions.ApproveAsync(s_admin, run.Id, [item.Id], Cancel));
    }

    private async Task<AnnotationResult> PlaceAsync(Caller caller, Guid id, AnnotationPlace place)
    {
        var note = await Store.Annotations.FindAsync(caller, id, Cancel);
        return await Store.AnchorWriter.PlaceAsync(caller, id, note?.AnchorVersion ?? 0, place, Cancel);
    }

    private async Task<Dictionary<Guid, (AnnotationTarget Target, AnnotationStanding Standing)>> TargetsAsync(
        Caller caller
    ) =>
        (await Store.Annotations.ListAsync(caller, Slug, Cancel)).ToDictionary(
            note => note.Id,
            note => (note.Target, note.Standing)
        );
}
