using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Tests.Databases.Accounts;

namespace Briefing.Store.Tests.Databases.Annotations;

public sealed class SqliteAnnotationTests : AnnotationTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresAnnotationTests(PostgresCluster cluster) : AnnotationTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class AnnotationTests : StoreTests
{
    private const string Text = "👍🏽 The mayor\u00a0said the bridge\r\nwould close 🌉. Nobody asked why.";

    [Fact]
    public async Task Words_are_kept_with_what_it_takes_to_find_them_again()
    {
        var (slug, editor) = await PrepareAsync();
        var start = Text.IndexOf(" the bridge", StringComparison.Ordinal);
        // From the space before it into the middle of the emoji.
        var end = Text.IndexOf("🌉", StringComparison.Ordinal) + 1;
        var result = await CreateAsync(editor, Place(slug, new TextSpan(start, end)), "Which bridge?");

        var target = (await Store.Annotations.FindAsync(editor, result.Id!.Value, Cancel))!.Target;
        Assert.Equal("the bridge\r\nwould close 🌉", target.Exact);
        Assert.Equal(target.Exact, Text[target.Span!.Value.Start..target.Span.Value.End]);
        Assert.EndsWith("mayor\u00a0said ", target.Prefix, StringComparison.Ordinal);
        Assert.Equal(". Nobody asked why.", target.Suffix);
        Assert.Equal(64, target.TextHash!.Length);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(500, 600)]
    public async Task Place_that_is_not_in_the_text_is_refused(int start, int end)
    {
        var (slug, editor) = await PrepareAsync();
        var result = await CreateAsync(editor, Place(slug, new TextSpan(start, end)), "Here?");
        Assert.Equal(AnnotationOutcome.Invalid, result.Outcome);
        Assert.NotNull(result.Problem);
    }

    [Fact]
    public async Task Claim_and_caution_are_kept_by_number_and_by_their_words()
    {
        var (slug, editor) = await PrepareAsync();
        var claim = await CreateAsync(editor, new(slug, 1, AnnotationTargetKind.Claim, ElementId: 1), "Is it so?");
        var flag = await CreateAsync(editor, new(slug, 1, AnnotationTargetKind.Flag, ElementId: 1), "Rightly.");
        var missing = await CreateAsync(editor, new(slug, 1, AnnotationTargetKind.Claim, ElementId: 99), "None.");

        var onClaim = (await Store.Annotations.FindAsync(editor, claim.Id!.Value, Cancel))!.Target;
        Assert.Equal((1, Text), (onClaim.ElementId, onClaim.Exact));
        Assert.NotNull((await Store.Annotations.FindAsync(editor, flag.Id!.Value, Cancel))!.Target.Name);
        Assert.Equal(AnnotationOutcome.Invalid, missing.Outcome);
    }

    [Fact]
    public async Task Claim_is_that_of_the_reading_that_is_current_for_the_text()
    {
        var (slug, editor) = await PrepareAsync();
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt", Text, "2"), Cancel);
        var article = (await Store.Articles.FindEditionAsync(slug, Cancel))!.Article;
        Assert.Equal(("2", 1), (article.EngineVersion, article.Revision));
        var note = await CreateAsync(editor, new(slug, 1, AnnotationTargetKind.Claim, ElementId: 1), "Is it so?");
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt", "New.", "2"), Cancel);
        var late = await CreateAsync(editor, Place(slug, new TextSpan(0, 4)), "About the text that I saw.");

        Assert.Equal(1, (await Store.Annotations.FindAsync(editor, note.Id!.Value, Cancel))!.Target.Revision);
        Assert.Equal(Text[..4], (await Store.Annotations.FindAsync(editor, late.Id!.Value, Cancel))!.Target.Exact);
    }

    [Fact]
    public async Task Note_is_seen_by_whom_it_is_for()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Admin);
        var analyst = await AccountScope.CreateAsync(Store, "analyst", AccountRole.Analyst);
        foreach (var visibility in Enum.GetValues<AnnotationVisibility>())
        {
            await CreateAsync(editor, Place(slug), visibility.ToString(), visibility);
        }

        Assert.Equal(["Private", "Team", "Public"], await BodiesAsync(editor, slug));
        Assert.Equal(["Team", "Public"], await BodiesAsync(other, slug));
        Assert.Equal(["Team", "Public"], await BodiesAsync(analyst, slug));
        Assert.Equal(["Public"], await BodiesAsync(Caller.Anonymous, slug));
        var hidden = (await Store.Annotations.ListAsync(editor, slug, Cancel))[0];
        Assert.Null(await Store.Annotations.FindAsync(other, hidden.Id, Cancel));
        Assert.Equal(
            AnnotationOutcome.NotFound,
            (await Store.AnnotationWriter.ReplyAsync(other, hidden.Id, "Found you.", Cancel)).Outcome
        );
        await Assert.ThrowsAsync<AccessDeniedException>(() => CreateAsync(analyst, Place(slug), "May I?"));
    }

    [Fact]
    public async Task Second_of_two_who_edit_is_told_and_nothing_is_lost()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        var note = await CreateAsync(editor, Place(slug), "first");
        var first = await EditAsync(other, note.Id!.Value, 1, "second");
        var second = await EditAsync(editor, note.Id.Value, 1, "third");

        Assert.Equal((AnnotationOutcome.Saved, 2), (first.Outcome, first.Version));
        Assert.Equal((AnnotationOutcome.Conflict, 2), (second.Outcome, second.Version));
        Assert.Equal(["second"], await BodiesAsync(editor, slug));
        Assert.Equal(AnnotationOutcome.Saved, (await EditAsync(editor, note.Id.Value, 2, "third")).Outcome);
        var versions = await Store.Annotations.ListVersionsAsync(editor, note.Id.Value, Cancel);
        Assert.Equal(
            [(3, "third", "editor"), (2, "second", "other"), (1, "first", "editor")],
            versions.Select(version => (version.Number, version.Content.Body, version.ByName))
        );
    }

    [Fact]
    public async Task Versions_from_when_a_note_was_private_stay_its_authors()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        var note = await CreateAsync(editor, Place(slug), "to myself", AnnotationVisibility.Private);
        await EditAsync(editor, note.Id!.Value, 1, "to all");

        Assert.Equal(2, (await Store.Annotations.ListVersionsAsync(editor, note.Id.Value, Cancel)).Count);
        Assert.Equal(
            "to all",
            Assert.Single(await Store.Annotations.ListVersionsAsync(other, note.Id.Value, Cancel)).Content.Body
        );
        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            EditAsync(other, note.Id.Value, 2, "mine", AnnotationVisibility.Private)
        );
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_changes_one_by_one_and_nobody_elses()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        var note = await CreateAsync(editor, Place(slug), "one");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(editor, note.Id!.Value, 1, "two");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Store.AnnotationWriter.RemoveAsync(editor, note.Id.Value, 2, Cancel);
        Assert.Empty(await BodiesAsync(editor, slug));

        Assert.Equal(AnnotationOutcome.NotFound, (await Store.AnnotationWriter.UndoAsync(other, slug, Cancel)).Outcome);
        await UndoAsync(AnnotationOutcome.Saved);
        Assert.Equal(["two"], await BodiesAsync(editor, slug));
        await UndoAsync(AnnotationOutcome.Saved);
        Assert.Equal(["one"], await BodiesAsync(editor, slug));

        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await EditAsync(other, note.Id.Value, 5, "three");
        await UndoAsync(AnnotationOutcome.Conflict);
        Assert.Equal(["three"], await BodiesAsync(editor, slug));
        Assert.Equal(AnnotationOutcome.Saved, (await Store.AnnotationWriter.UndoAsync(other, slug, Cancel)).Outcome);
        await UndoAsync(AnnotationOutcome.Saved);
        Assert.Empty(await BodiesAsync(editor, slug));
        await UndoAsync(AnnotationOutcome.NotFound);

        async Task UndoAsync(AnnotationOutcome expected) =>
            Assert.Equal(expected, (await Store.AnnotationWriter.UndoAsync(editor, slug, Cancel)).Outcome);
    }

    [Fact]
    public async Task Answer_goes_with_what_it_answers_and_notes_are_settled_and_assigned()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "Other", AccountRole.Editor);
        var note = await CreateAsync(editor, Place(slug), "Ask @other. Not mail@other");
        var reply = await Store.AnnotationWriter.ReplyAsync(other, note.Id!.Value, "Done.", Cancel);
        var again = await Store.AnnotationWriter.ReplyAsync(editor, reply.Id!.Value, "Thanks.", Cancel);
        await Store.AnnotationWriter.AssignAsync(editor, note.Id.Value, 1, other.AccountId, Cancel);
        await Store.AnnotationWriter.ResolveAsync(other, note.Id.Value, 2, true, " It was the old one. ", Cancel);

        var seen = (await Store.Annotations.ListAsync(other, slug, Cancel)).ToDictionary(one => one.Id);
        Assert.Equal(note.Id, seen[reply.Id.Value].ParentId);
        Assert.Equal(note.Id, seen[again.Id!.Value].ParentId);
        Assert.True(seen[note.Id.Value].MentionsCaller);
        Assert.False(seen[reply.Id.Value].MentionsCaller);
        Assert.Equal("Other", seen[note.Id.Value].AssigneeName);
        Assert.Equal(
            (true, "It was the old one."),
            (seen[note.Id.Value].Content.IsResolved, seen[note.Id.Value].Content.Resolution)
        );
        var stranger = await Store.AnnotationWriter.AssignAsync(editor, note.Id.Value, 3, Guid.NewGuid(), Cancel);
        Assert.Equal(AnnotationOutcome.Invalid, stranger.Outcome);
    }

    [Fact]
    public async Task Answer_is_hidden_with_what_it_answers()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        var note = await CreateAsync(editor, Place(slug), "Why?", AnnotationVisibility.Public);
        var reply = await Store.AnnotationWriter.ReplyAsync(other, note.Id!.Value, "Because.", Cancel);
        Assert.NotNull(await Store.Annotations.FindAsync(Caller.Anonymous, reply.Id!.Value, Cancel));

        await EditAsync(editor, note.Id.Value, 1, "Why?", AnnotationVisibility.Private);
        Assert.Equal(["Why?", "Because."], await BodiesAsync(editor, slug));
        Assert.Empty(await BodiesAsync(other, slug));
        Assert.Empty(await BodiesAsync(Caller.Anonymous, slug));
        Assert.Null(await Store.Annotations.FindAsync(Caller.Anonymous, reply.Id.Value, Cancel));
        Assert.Equal(AnnotationOutcome.NotFound, (await EditAsync(other, reply.Id.Value, 1, "Well.")).Outcome);
    }

    [Fact]
    public async Task Tags_come_from_the_list_and_stay_where_they_were_given()
    {
        var (slug, editor) = await PrepareAsync();
        var admin = await AccountScope.CreateAsync(Store, "admin", AccountRole.Admin);
        Assert.True(await Store.TagWriter.SaveAsync(admin, new("sourcing", "Who says so?", false), Cancel));
        Assert.False(await Store.TagWriter.SaveAsync(admin, new("Not A Tag", "", false), Cancel));

        var tagged = await CreateAsync(editor, Place(slug), "", tags: ["sourcing"]);
        var unknown = await CreateAsync(editor, Place(slug), "", tags: ["rumour"]);
        await Store.TagWriter.SaveAsync(admin, new("sourcing", "Who says so?", true), Cancel);
        var retired = await CreateAsync(editor, Place(slug), "", tags: ["sourcing"]);
        var kept = await EditAsync(editor, tagged.Id!.Value, 1, "Still so.", tags: ["sourcing"]);

        Assert.Equal(AnnotationOutcome.Saved, tagged.Outcome);
        Assert.Equal(AnnotationOutcome.Invalid, unknown.Outcome);
        Assert.Equal(AnnotationOutcome.Invalid, retired.Outcome);
        Assert.Equal(AnnotationOutcome.Saved, kept.Outcome);
        Assert.Equal(
            new AnnotationTag("sourcing", "Who says so?", true),
            Assert.Single(await Store.Tags.ListAsync(Cancel))
        );
    }

    [Fact]
    public async Task Trail_tells_of_a_note_and_not_what_it_says()
    {
        var (slug, editor) = await PrepareAsync();
        var admin = await AccountScope.CreateAsync(Store, "admin", AccountRole.Admin);
        var note = await CreateAsync(editor, Place(slug), "a secret", AnnotationVisibility.Private);
        await EditAsync(editor, note.Id!.Value, 1, "another secret", AnnotationVisibility.Private);

        var trail = await Store.Audit.ListAsync(admin, AuditSubjects.Annotation, null, 10, Cancel);
        Assert.Equal([AuditAction.Changed, AuditAction.Created], trail.Select(entry => entry.Action));
        Assert.All(trail, entry => Assert.Equal("editor", entry.CallerName));
        Assert.DoesNotContain(
            trail.SelectMany(entry => entry.After!.Values),
            value => value?.Contains("secret", StringComparison.Ordinal) is true
        );
    }

    [Fact]
    public async Task Draft_is_kept_for_its_author_until_it_is_emptied()
    {
        var (slug, editor) = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        Assert.True(await Store.DraftWriter.SaveAsync(editor, slug, "text:3-9", "half a", Cancel));
        Assert.True(await Store.DraftWriter.SaveAsync(editor, slug, "text:3-9", "half a thought", Cancel));
        Assert.False(await Store.DraftWriter.SaveAsync(editor, "no-such-article", "text:3-9", "half", Cancel));

        var sibling = Store.Sibling();
        Assert.Equal("half a thought", Assert.Single(await sibling.Drafts.ListAsync(editor, slug, Cancel)).Body);
        Assert.Empty(await Store.Drafts.ListAsync(other, slug, Cancel));
        Assert.True(await Store.DraftWriter.SaveAsync(editor, slug, "text:3-9", " ", Cancel));
        Assert.Empty(await Store.Drafts.ListAsync(editor, slug, Cancel));
    }

    [Fact]
    public async Task State_changes_with_every_change()
    {
        var (slug, editor) = await PrepareAsync();
        var states = new List<string> { await Store.Annotations.FindStateAsync(slug, Cancel) };
        var note = await CreateAsync(editor, Place(slug), "one");
        states.Add(await Store.Annotations.FindStateAsync(slug, Cancel));
        await EditAsync(editor, note.Id!.Value, 1, "two");
        states.Add(await Store.Annotations.FindStateAsync(slug, Cancel));
        Assert.Equal(3, states.Distinct().Count());
    }

    private async Task<(string Slug, Caller Editor)> PrepareAsync()
    {
        var saved = await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt", Text), Cancel);
        return (saved.Slug!, await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor));
    }

    private static AnnotationPlace Place(string slug, TextSpan? span = null) =>
        new(slug, 1, span is null ? AnnotationTargetKind.Article : AnnotationTargetKind.Text, span);

    private static AnnotationContent Content(string body, AnnotationVisibility visibility, string[]? tags) =>
        new()
        {
            Body = body,
            Motivation = tags is null ? AnnotationMotivation.Commenting : AnnotationMotivation.Tagging,
            Visibility = visibility,
            Tags = [.. tags ?? []],
        };

    private Task<AnnotationResult> CreateAsync(
        Caller caller,
        AnnotationPlace place,
        string body,
        AnnotationVisibility visibility = AnnotationVisibility.Team,
        string[]? tags = null
    ) => Store.AnnotationWriter.CreateAsync(caller, place, Content(body, visibility, tags), Cancel);

    private Task<AnnotationResult> EditAsync(
        Caller caller,
        Guid id,
        int version,
        string body,
        AnnotationVisibility visibility = AnnotationVisibility.Team,
        string[]? tags = null
    ) => Store.AnnotationWriter.EditAsync(caller, id, version, Content(body, visibility, tags), Cancel);

    private async Task<IEnumerable<string>> BodiesAsync(Caller caller, string slug) =>
        (await Store.Annotations.ListAsync(caller, slug, Cancel)).Select(annotation => annotation.Content.Body);
}
