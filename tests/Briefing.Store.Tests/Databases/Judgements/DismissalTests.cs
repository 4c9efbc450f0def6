using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Store.Search;
using Briefing.Store.Tests.Databases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Tests.Databases.Judgements;

public sealed class SqliteDismissalTests : DismissalTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();
}

public sealed class PostgresDismissalTests(PostgresCluster cluster) : DismissalTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

/// <summary>A dismissed caution is one nowhere: not in lists, not in search, not in counts. It is still there to be found as such.</summary>
public abstract class DismissalTests : StoreTests
{
    private const string Slug = "a";
    private const string Text = "The mayor said the bridge would close.";

    private static readonly Caller s_admin = Caller.Process("test");

    [Fact]
    public async Task Dismissed_caution_leaves_lists_and_search_and_comes_back_when_the_verdict_is_taken_back()
    {
        var editor = await PrepareAsync();
        var before = await StandingAsync();
        Assert.Equal((FlagCode.ConsistencyDisputed, true, false), before);

        await VerdictAsync(editor, JudgementValues.Dismissed, 0);

        Assert.Equal((FlagCode.SourceAnonymous, false, true), await StandingAsync());
        var hit = Assert.Single((await FindAsync("")).Items);
        Assert.DoesNotContain(hit.Flags, flag => flag.Code == FlagCode.ConsistencyDisputed);
        Assert.Equal(FlagCode.ConsistencyDisputed, Assert.Single(hit.Dismissed).Code);
        Assert.DoesNotContain(Id(FlagCode.ConsistencyDisputed), await FacetAsync());
        Assert.Single((await FindAsync("flag:any")).Items);

        await VerdictAsync(editor, JudgementValues.Confirmed, 1);
        Assert.Equal(before, await StandingAsync());
        await VerdictAsync(editor, JudgementValues.Dismissed, 2);
        await VerdictAsync(editor, "", 3);
        Assert.Equal(before, await StandingAsync());
        Assert.Contains(Id(FlagCode.ConsistencyDisputed), await FacetAsync());
    }

    [Fact]
    public async Task Claim_whose_every_caution_is_dismissed_has_none()
    {
        var editor = await PrepareAsync(reading => reading with { Flags = [reading.Flags[1] with { Id = 1 }] });
        await VerdictAsync(editor, JudgementValues.Dismissed, 0, id: 1);

        Assert.Empty((await FindAsync("flag:any")).Items);
        Assert.Single((await FindAsync("-flag:any")).Items);
        Assert.Single((await FindAsync("dismissed:any")).Items);
        Assert.Empty(Assert.Single((await Store.Articles.ListAsync(null, 10, Cancel)).Items).GravestFlags);
    }

    [Fact]
    public async Task Dismissal_goes_with_the_text_and_waits_where_its_caution_is_gone()
    {
        var editor = await PrepareAsync();
        await VerdictAsync(editor, JudgementValues.Dismissed, 0);

        await SaveAsync(Text, "2");
        Assert.Equal((FlagCode.SourceAnonymous, false, true), await StandingAsync());

        await SaveAsync("Nothing of it is left.", "2");
        Assert.Equal((FlagCode.ConsistencyDisputed, true, false), await StandingAsync());

        // Its very text is back, and so is the dismissal.
        await SaveAsync(Text, "2");
        Assert.Equal((FlagCode.SourceAnonymous, false, true), await StandingAsync());
    }

    [Fact]
    public async Task Dismissed_contradiction_between_articles_stays_so_when_the_other_is_read_anew()
    {
        var editor = await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
        await ReadAsync("strike-a.txt", "400", "the union's leader, Ada Brekke");
        await ReadAsync("strike-b.txt", "90", "the yard's director, Mara Voss");
        const FlagCode Code = FlagCode.ConsistencyCrossDoc;
        Assert.Contains(Code, await GravestAsync("strike-a"));
        var edition = (await Store.Articles.FindEditionAsync("strike-a", Cancel))!;
        var flag = edition.Reading.Flags.Single(one => one.Code == Code);
        var place = new AnnotationPlace("strike-a", 1, AnnotationTargetKind.Flag, ElementId: flag.Id);
        var order = new JudgementOrder(
            JudgementKind.FlagVerdict,
            place,
            JudgementValues.Dismissed,
            "Two days.",
            null,
            0
        );
        Assert.Equal(AnnotationOutcome.Saved, (await Store.JudgementWriter.JudgeAsync(editor, order, Cancel)).Outcome);

        for (var round = 0; round < 2; round++)
        {
            Assert.DoesNotContain(Code, await GravestAsync("strike-a"));
            Assert.Contains(Code, await GravestAsync("strike-b"));
            Assert.Equal("strike-b", Assert.Single((await FindAsync($"flag:{Id(Code)}")).Items).Article.Slug);
            Assert.Equal("strike-a", Assert.Single((await FindAsync($"dismissed:{Id(Code)}")).Items).Article.Slug);
            await ReadAsync("strike-b.txt", "90", "the yard's director, Mara Voss", engine: "another");
        }
    }

    [Fact]
    public async Task What_was_dismissed_before_the_flags_told_so_is_marked_at_start()
    {
        var editor = await PrepareAsync();
        await VerdictAsync(editor, JudgementValues.Dismissed, 0);
        var expected = await StandingAsync();
        await using (var db = Store.Provider.CreateContext())
        {
            await db.Flags.ExecuteUpdateAsync(set => set.SetProperty(flag => flag.IsDismissed, false), Cancel);
        }

        Assert.NotEmpty(await FacetAsync());
        await Store.Migrator.MigrateAsync(Cancel);

        Assert.Equal(expected, await StandingAsync());
        Assert.DoesNotContain(Id(FlagCode.ConsistencyDisputed), await FacetAsync());
    }

    private async Task<Caller> PrepareAsync(Func<AnalyzedDocument, AnalyzedDocument>? change = null)
    {
        var reading = Samples.Reading(Text, "1", ArticleMetadata.Unstated);
        await Store.ArticleWriter.SaveAsync(
            s_admin,
            Samples.Article("a.txt", change is null ? reading : change(reading)),
            Cancel
        );
        return await AccountScope.CreateAsync(Store, "editor", AccountRole.Editor);
    }

    private Task<Writing.ArticleSaved> SaveAsync(string text, string engine) =>
        Store.ArticleWriter.SaveAsync(s_admin, Samples.Article("a.txt", text, engine), Cancel);

    private async Task ReadAsync(string name, string count, string who, string? engine = null)
    {
        var reading = AnalysisPipeline.Default.Analyze(
            $"The strike at the Lund shipyard idled {count} workers on Monday, {who}, said.",
            new ArticleMetadata { Outlet = name, Published = "2024-03-11" },
            Cancel
        );
        await Store.ArticleWriter.SaveAsync(
            s_admin,
            Samples.Article(name, engine is null ? reading : reading with { EngineVersion = engine }),
            Cancel
        );
    }

    private async Task VerdictAsync(Caller editor, string value, int version, int id = 2)
    {
        var place = new AnnotationPlace(Slug, 1, AnnotationTargetKind.Flag, ElementId: id);
        var order = new JudgementOrder(JudgementKind.FlagVerdict, place, value, "For a reason.", null, version);
        var result = await Store.JudgementWriter.JudgeAsync(editor, order, Cancel);
        Assert.Equal(AnnotationOutcome.Saved, result.Outcome);
    }

    /// <summary>What heads the cautions of the list, and whether search finds the disputed claim as standing and as dismissed.</summary>
    private async Task<(FlagCode First, bool IsStanding, bool IsDismissed)> StandingAsync() =>
        (
            (await GravestAsync(Slug))[0],
            (await FindAsync($"flag:{Id(FlagCode.ConsistencyDisputed)}")).Items.Count == 1,
            (await FindAsync($"dismissed:{Id(FlagCode.ConsistencyDisputed)}")).Items.Count == 1
        );

    private async Task<IReadOnlyList<FlagCode>> GravestAsync(string slug) =>
        [
            .. (await Store.Articles.ListAsync(null, 10, Cancel))
                .Items.Single(item => item.Article.Slug == slug)
                .GravestFlags.Select(flag => flag.Code),
        ];

    private async Task<IReadOnlyList<string>> FacetAsync()
    {
        Assert.True(ClaimQuery.TryParse("", out var query, out _));
        var facets = await Store.Claims.CountAsync(query, ClaimOrder.NewestFirst, Cancel);
        return [.. facets.Counts.Where(count => count.Facet == ClaimFacet.Flag).Select(count => count.Value)];
    }

    private async Task<ClaimPage> FindAsync(string text)
    {
        Assert.True(ClaimQuery.TryParse(text, out var query, out _), text);
        return await Store.Claims.FindAsync(query, ClaimOrder.NewestFirst, null, 10, Cancel);
    }

    private static string Id(FlagCode code) => FlagGlossary.Get(code).Id;
}
