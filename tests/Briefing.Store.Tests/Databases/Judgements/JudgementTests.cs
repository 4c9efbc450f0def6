using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Judgements;
using Briefing.Store.Tests.Databases.Accounts;

namespace Briefing.Store.Tests.Databases.Judgements;

public sealed class SqliteJudgementTests : JudgementTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresJudgementTests(PostgresCluster cluster) : JudgementTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>What editors judge lies over the reading, goes with it when it changes, and is never lost.</summary>
public abstract class JudgementTests : StoreTests
{
    private const string Slug = "a";
    private const string Text = "The mayor said the bridge would close.";

    private static readonly Caller s_admin = Caller.Process("test");

    [Fact]
    public async Task Caution_is_dismissed_with_a_reason_and_the_reading_stays_as_it_was()
    {
        var editor = await PrepareAsync();
        var before = (await Store.Articles.FindEditionAsync(Slug, Cancel))!;
        Assert.Equal(
            AnnotationOutcome.Invalid,
            (await VerdictAsync(editor, 1, JudgementValues.Dismissed, null)).Outcome
        );
        await VerdictAsync(editor, 1, JudgementValues.Dismissed, " He is named in the headline. ");

        var after = (await Store.Articles.FindEditionAsync(Slug, Cancel))!;
        Assert.NotEqual(before.Stamp, after.Stamp);
        Assert.Equal(Samples.Show(before.Reading), Samples.Show(after.Reading));
        var judgement = Assert.Single(after.Judgements);
        Assert.Equal(
            (JudgementKind.FlagVerdict, "dismissed", "He is named in the headline.", "editor", 1),
            (judgement.Kind, judgement.Value, judgement.Reason, judgement.ByName, judgement.Version)
        );
        Assert.Equal(FlagCode.SourceAnonymous, judgement.Target.FlagIn(after.Reading)!.Code);
        Assert.Equal(new RuleRecord(0, 1), await Store.Judgements.CountAsync(FlagCode.SourceAnonymous, Cancel));
        Assert.Equal(
            "He is named in the headline.",
            Assert.Single(await Store.Judgements.ListVerdictsAsync(editor, FlagCode.SourceAnonymous, Cancel)).Reason
        );
        var trail = await Store.Audit.ListAsync(s_admin, AuditSubjects.Judgement, null, 10, Cancel);
        Assert.Equal("dismissed", Assert.Single(trail).After!["value"]);
    }

    [Fact]
    public async Task Second_of_two_who_judge_is_told_what_the_first_said()
    {
        var editor = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        await VerdictAsync(editor, 4, JudgementValues.Confirmed, null);

        var late = await VerdictAsync(other, 4, JudgementValues.Dismissed, "It is stated.");

        Assert.Equal(AnnotationOutcome.Conflict, late.Outcome);
        Assert.Contains("editor has judged this", late.Problem, StringComparison.Ordinal);
        Assert.Contains("confirmed", late.Problem, StringComparison.Ordinal);
        Assert.Equal(
            AnnotationOutcome.Saved,
            (await VerdictAsync(other, 4, JudgementValues.Dismissed, "It is stated.", late.Version)).Outcome
        );
        // Taken back, it is as if it had never been; the trail has all of it.
        Assert.Equal(AnnotationOutcome.Saved, (await VerdictAsync(other, 4, "", null, 2)).Outcome);
        Assert.Empty((await Store.Articles.FindEditionAsync(Slug, Cancel))!.Judgements);
        Assert.Equal(AnnotationOutcome.Invalid, (await VerdictAsync(other, 4, "", null)).Outcome);
        Assert.Equal(AnnotationOutcome.Saved, (await VerdictAsync(editor, 4, JudgementValues.Confirmed, null)).Outcome);
        Assert.Equal(4, Assert.Single(await Store.Judgements.ListAsync(Slug, Cancel)).Version);
        Assert.Equal(4, (await Store.Audit.ListAsync(s_admin, AuditSubjects.Judgement, null, 10, Cancel)).Count);
    }

    [Theory]
    [InlineData(JudgementKind.Credibility, "2", true)]
    [InlineData(JudgementKind.Credibility, "7", false)]
    [InlineData(JudgementKind.Credibility, "B", false)]
    [InlineData(JudgementKind.ClaimSource, "Karl Holm", true)]
    [InlineData(JudgementKind.ClaimSource, "Karl\nHolm", false)]
    [InlineData(JudgementKind.ClaimWords, "the bridge would close", true)]
    [InlineData(JudgementKind.ClaimWords, "the bridge will close", false)]
    [InlineData(JudgementKind.ClaimChain, "The Herald\nKarl Holm", true)]
    [InlineData(JudgementKind.ActorMerge, "Ada Holm", true)]
    [InlineData(JudgementKind.ActorMerge, "the mayor", false)]
    [InlineData(JudgementKind.ActorMerge, "nobody", false)]
    [InlineData(JudgementKind.ActorSplit, "the town's mayor", true)]
    [InlineData(JudgementKind.ActorSplit, "Ada Holm", false)]
    [InlineData(JudgementKind.FlagVerdict, "maybe", false)]
    [InlineData(JudgementKind.Work, "in work", true)]
    [InlineData(JudgementKind.Work, "half", false)]
    public async Task Judgement_says_what_its_kind_can_say(JudgementKind kind, string value, bool isPossible)
    {
        var editor = await PrepareAsync();
        var result = await JudgeAsync(editor, kind, value);

        Assert.Equal(isPossible ? AnnotationOutcome.Saved : AnnotationOutcome.Invalid, result.Outcome);
        Assert.Equal(isPossible, result.Problem is null);
        Assert.Equal(isPossible ? 1 : 0, (await Store.Judgements.ListAsync(Slug, Cancel)).Count);
    }

    [Fact]
    public async Task Work_is_only_on_contradictions_and_has_a_state_an_owner_and_a_note()
    {
        var editor = await PrepareAsync();
        var open = Assert.Single(await Store.Judgements.ListWorkAsync(editor, Cancel));
        Assert.Equal((JudgementValues.Open, FlagCode.ConsistencyDisputed), (open.State, open.Flag.Code));
        Assert.Equal(
            AnnotationOutcome.Invalid,
            (
                await Store.JudgementWriter.JudgeAsync(
                    editor,
                    new(JudgementKind.Work, Flag(1), JudgementValues.Settled, null, null, 0),
                    Cancel
                )
            ).Outcome
        );
        await Store.JudgementWriter.JudgeAsync(
            editor,
            new(JudgementKind.Work, Flag(2), JudgementValues.InWork, "Asked the mayor.", editor.AccountId, 0),
            Cancel
        );

        var work = Assert.Single(await Store.Judgements.ListWorkAsync(editor, Cancel));
        Assert.Equal(
            (JudgementValues.InWork, "editor", "Asked the mayor."),
            (work.State, work.Judgement!.OwnerName, work.Judgement.Reason)
        );
        var stranger = await Store.JudgementWriter.JudgeAsync(
            editor,
            new(JudgementKind.Work, Flag(2), JudgementValues.InWork, null, Guid.NewGuid(), 1),
            Cancel
        );
        Assert.Equal(AnnotationOutcome.Invalid, stranger.Outcome);
    }

    [Fact]
    public async Task Judgement_survives_where_what_it_judged_is_still_there_and_waits_where_it_is_not()
    {
        var editor = await PrepareAsync();
        await VerdictAsync(editor, 1, JudgementValues.Dismissed, "Named.");
        await JudgeAsync(editor, JudgementKind.Credibility, "3");
        await SaveAsync(Text, "2");
        Assert.Equal(2, (await Store.Articles.FindEditionAsync(Slug, Cancel))!.Judgements.Length);

        await SaveAsync("Nothing of it is left.", "2");

        Assert.Empty((await Store.Articles.FindEditionAsync(Slug, Cancel))!.Judgements);
        var waiting = await Store.Judgements.ListWaitingAsync(editor, Cancel);
        Assert.Equal(
            [(JudgementKind.FlagVerdict, "dismissed"), (JudgementKind.Credibility, "3")],
            waiting.Select(one => (one.Kind, one.Value))
        );
        Assert.Equal(new RuleRecord(0, 1), await Store.Judgements.CountAsync(FlagCode.SourceAnonymous, Cancel));

        // An editor puts one to its claim and takes the other back.
        var (verdict, grade) = (waiting[0], waiting[1]);
        var wrong = await Store.JudgementWriter.PlaceAsync(
            editor,
            verdict.Id,
            verdict.AnchorVersion,
            Flag(2) with
            {
                Revision = 2,
            },
            Cancel
        );
        Assert.Equal(AnnotationOutcome.Invalid, wrong.Outcome);
        var place = new AnnotationPlace(Slug, 2, AnnotationTargetKind.Claim, ElementId: 1);
        Assert.Equal(
            AnnotationOutcome.Saved,
            (await Store.JudgementWriter.PlaceAsync(editor, grade.Id, grade.AnchorVersion, place, Cancel)).Outcome
        );
        Assert.Equal(
            AnnotationOutcome.Conflict,
            (await Store.JudgementWriter.PlaceAsync(editor, grade.Id, grade.AnchorVersion, place, Cancel)).Outcome
        );
        await Store.JudgementWriter.WithdrawAsync(editor, verdict.Id, verdict.Version, Cancel);
        Assert.Empty(await Store.Judgements.ListWaitingAsync(editor, Cancel));
        Assert.Equal("3", Assert.Single((await Store.Articles.FindEditionAsync(Slug, Cancel))!.Judgements).Value);
    }

    [Fact]
    public async Task Judgement_of_an_older_reading_is_refused()
    {
        var editor = await PrepareAsync();
        await SaveAsync("Another text altogether.", "1");
        var late = await VerdictAsync(editor, 1, JudgementValues.Confirmed, null);
        Assert.Equal(AnnotationOutcome.Invalid, late.Outcome);
        Assert.NotNull(late.Problem);
    }

    [Fact]
    public async Task Source_is_graded_anew_and_every_grade_stays()
    {
        var editor = await PrepareAsync();
        var other = await AccountScope.CreateAsync(Store, "other", AccountRole.Editor);
        Assert.Equal(AnnotationOutcome.Saved, (await GradeAsync(editor, "Ada Holm", "B", 0)).Outcome);
        var late = await GradeAsync(other, "Ada Holm", "D", 0);
        Assert.Equal((AnnotationOutcome.Conflict, 1), (late.Outcome, late.Version));
        Assert.Contains("editor has graded this source B", late.Problem, StringComparison.Ordinal);
        Assert.Equal(AnnotationOutcome.Saved, (await GradeAsync(other, "Ada Holm", "D", 1)).Outcome);
        Assert.Equal(AnnotationOutcome.Invalid, (await GradeAsync(other, "Ada Holm", "G", 2)).Outcome);
        Assert.Equal(AnnotationOutcome.NotFound, (await GradeAsync(other, "Nobody", "A", 0)).Outcome);

        Assert.Equal(
            [("D", "other"), ("B", "editor")],
            (await Store.Grades.ListAsync("Ada Holm", Cancel)).Select(grade => (grade.Grade, grade.ByName))
        );
        Assert.Equal("D", (await Store.Grades.FindAsync(["Ada Holm", "the mayor"], Cancel))["Ada Holm"].Grade);
        Assert.Equal(2, (await Store.Audit.ListAsync(s_admin, AuditSubjects.SourceGrade, null, 10, Cancel)).Count);
    }

    private async Task<Caller> PrepareAsync()
    {
        await SaveAsync(Text, "1");
        return await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
    }

    private Task<Writing.ArticleSaved> SaveAsync(string text, string engine) =>
        Store.ArticleWriter.SaveAsync(s_admin, Samples.Article("a.txt", text, engine), Cancel);

    private static AnnotationPlace Flag(int id) => new(Slug, 1, AnnotationTargetKind.Flag, ElementId: id);

    private Task<AnnotationResult> VerdictAsync(
        Caller caller,
        int flag,
        string value,
        string? reason,
        int version = 0
    ) =>
        Store.JudgementWriter.JudgeAsync(
            caller,
            new JudgementOrder(JudgementKind.FlagVerdict, Flag(flag), value, reason, null, version),
            Cancel
        );

    private Task<AnnotationResult> JudgeAsync(Caller caller, JudgementKind kind, string value)
    {
        var place = JudgementValues.TargetOf(kind) switch
        {
            AnnotationTargetKind.Flag => Flag(2),
            AnnotationTargetKind.Claim => new AnnotationPlace(Slug, 1, AnnotationTargetKind.Claim, ElementId: 1),
            _ => new AnnotationPlace(Slug, 1, AnnotationTargetKind.Source, Name: "the mayor"),
        };
        return Store.JudgementWriter.JudgeAsync(caller, new JudgementOrder(kind, place, value, null, null, 0), Cancel);
    }

    private Task<AnnotationResult> GradeAsync(Caller caller, string name, string grade, int number) =>
        Store.GradeWriter.GradeAsync(caller, name, grade, "For a reason.", number, Cancel);
}
