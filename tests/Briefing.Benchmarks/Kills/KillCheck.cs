using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Store;
using Briefing.Store.Annotations;
using Briefing.Store.Conversions;
using Briefing.Store.Entities;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Kills;

/// <summary>
/// Looks whether a store is whole: everything that editors wrote once, each thing with one fate that fits the text; every
/// article one revision, with the claims, links, search words and runs that belong to it.
/// </summary>
internal sealed class KillCheck(KillStore store)
{
    private static readonly string?[] s_across =
    [
        FlagCodeConverter.Write(FlagCode.ConsistencyCrossDoc),
        FlagCodeConverter.Write(FlagCode.ConsistencyChainDrift),
    ];

    private readonly List<string> _lost = [];
    private readonly List<string> _misplaced = [];
    private readonly List<string> _halves = [];
    private readonly Dictionary<(long ArticleId, int Number), AnalyzedDocument?> _readings = [];

    /// <summary>What is not there, or twice.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>What points to a text that is not current, or to other words.</summary>
    public IReadOnlyList<string> Misplaced => _misplaced;

    /// <summary>What is partly the old and partly the new.</summary>
    public IReadOnlyList<string> Halves => _halves;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => _lost.Count + _misplaced.Count + _halves.Count == 0;

    /// <summary>Looks.</summary>
    public static async Task<KillCheck> LookAsync(KillStore store)
    {
        var check = new KillCheck(store);
        await using var db = store.Provider.CreateContext();
        await using var transaction = await store.Provider.BeginReadAsync(db, CancellationToken.None);
        await check.LookAtWritingAsync(db);
        var articles = await db.Articles.AsNoTracking().ToListAsync();
        await check.LookAtPlacesAsync(db, articles);
        await check.LookAtRunsAsync(db, articles);
        await check.LookAtLinksAsync(db, articles);
        if (store.Provider.DataVersion is not null)
        {
            check._halves.AddRange(await store.FindCorruptionAsync());
        }

        foreach (var article in articles)
        {
            await check.LookAtArticleAsync(db, article);
        }

        return check;
    }

    private async Task LookAtWritingAsync(BriefingContext db)
    {
        var written = await db.Annotations.AsNoTracking().Select(row => row.Body).ToListAsync();
        written.AddRange(
            await db.Judgements.AsNoTracking().Where(row => !row.IsWithdrawn).Select(row => row.Reason!).ToListAsync()
        );
        written.AddRange(await db.AnnotationDrafts.AsNoTracking().Select(row => row.Body).ToListAsync());
        written.AddRange(await db.SourceGrades.AsNoTracking().Select(row => row.Reason!).ToListAsync());
        _lost.AddRange(store.Written.Except(written).Select(one => "gone: " + one));
        _lost.AddRange(written.Except(store.Written).Select(one => "of nobody: " + one));
        _lost.AddRange(
            written.GroupBy(one => one).Where(group => group.Count() > 1).Select(group => "twice: " + group.Key)
        );
    }

    private async Task LookAtPlacesAsync(BriefingContext db, List<ArticleEntity> articles)
    {
        var earlier = await db.EarlierAnchors.AsNoTracking().ToListAsync();
        List<(IAnchored Row, string Name)> rows =
        [
            .. (await db.Annotations.AsNoTracking().ToListAsync()).Select(row => ((IAnchored)row, row.Body)),
            .. (await db.Judgements.AsNoTracking().ToListAsync()).Select(row => ((IAnchored)row, row.Reason ?? "")),
        ];
        foreach (var (row, name) in rows)
        {
            var article = articles.Single(one => one.Id == row.ArticleId);
            var isPlaced = row.Standing is AnnotationStanding.Anchored or AnnotationStanding.Moved;
            Expect(
                _misplaced,
                !isPlaced || row.TargetReading == article.CurrentRevision,
                $"{name}: at reading {row.TargetReading}, current is {article.CurrentRevision}"
            );
            var kept = earlier.Where(one => one.OwnerId == row.Id).Select(one => one.Number).Order();
            Expect(_lost, kept.SequenceEqual(Enumerable.Range(1, row.AnchorVersion - 1)), $"{name}: earlier places");
            var reading = await ReadAsync(db, article.Id, row.TargetReading);
            Expect(
                _misplaced,
                reading is not null && Fits(row, reading),
                $"{name}: {row.Standing} at {row.TargetStart} to {row.TargetEnd}, other words"
            );
        }
    }

    private static bool Fits(IAnchored row, AnalyzedDocument reading) =>
        (
            row.TargetExact is null
            || row.TargetStart is not { } start
            || row.TargetEnd is not { } end
            || (end <= reading.Text.Length && reading.Text[start..end] == row.TargetExact)
        )
        && row.TargetKind switch
        {
            AnnotationTargetKind.Claim => reading.Claims.Any(claim => claim.Id == row.TargetElementId),
            // Cautions across articles come and go with the other article.
            AnnotationTargetKind.Flag => row.TargetElementId is null
                || s_across.Contains(row.TargetName)
                || reading.Flags.Any(flag =>
                    flag.Id == row.TargetElementId && FlagCodeConverter.Write(flag.Code) == row.TargetName
                ),
            AnnotationTargetKind.Source => reading.Actors.Any(actor => actor.Name == row.TargetName),
            AnnotationTargetKind.Text => row.TargetStart is not null,
            _ => true,
        };

    private async Task<AnalyzedDocument?> ReadAsync(BriefingContext db, long articleId, int number)
    {
        if (!_readings.TryGetValue((articleId, number), out var reading))
        {
            reading = (await AnchorCarrier.FindAsync(db, articleId, number, CancellationToken.None))?.Reading;
            _readings.Add((articleId, number), reading);
        }

        return reading;
    }

    private async Task LookAtRunsAsync(BriefingContext db, List<ArticleEntity> articles)
    {
        var items = await db
            .ImportItems.AsNoTracking()
            .Where(item => item.BaseRevision != null)
            .OrderBy(item => item.Id)
            .ToListAsync();
        foreach (var run in items.Where(item => item.Outcome is not ImportOutcome.Created).GroupBy(item => item.RunId))
        {
            // One that a later run found again was waiting when that came.
            var decisions = run.Select(item => item.Decision)
                .Where(one => one is ImportDecision.Applied or ImportDecision.Waiting)
                .Distinct()
                .ToList();
            Expect(_halves, decisions.Count <= 1, $"run {run.Key} is applied by half");
        }

        foreach (var article in articles)
        {
            var last = items.LastOrDefault(item =>
                item.ArticleId == article.Id && item.Decision is ImportDecision.Applied && item.NewRevision is not null
            );
            Expect(
                _halves,
                last?.NewRevision == article.CurrentRevision,
                $"{article.SeedName}: revision {article.CurrentRevision}, the runs say {last?.NewRevision}"
            );
        }
    }

    private async Task LookAtLinksAsync(BriefingContext db, List<ArticleEntity> articles)
    {
        var claims = new Dictionary<long, HashSet<int>>();
        foreach (var article in articles)
        {
            claims[article.Id] =
            [
                .. (await ReadAsync(db, article.Id, article.CurrentRevision))!.Claims.Select(claim => claim.Id),
            ];
        }

        var present = articles
            .Where(article => article.State is ArticleState.Present)
            .Select(article => article.Id)
            .ToHashSet();
        foreach (var link in await db.ClaimLinks.AsNoTracking().ToListAsync())
        {
            Expect(
                _halves,
                claims[link.FirstId].Contains(link.FirstClaimId) && claims[link.SecondId].Contains(link.SecondClaimId),
                $"link of claims {link.FirstId}/{link.FirstClaimId} and {link.SecondId}/{link.SecondClaimId}"
            );
        }

        foreach (var link in await db.ArticleLinks.AsNoTracking().ToListAsync())
        {
            Expect(
                _halves,
                present.Contains(link.FirstId) && present.Contains(link.SecondId),
                $"link of articles {link.FirstId} and {link.SecondId}"
            );
        }
    }

    private async Task LookAtArticleAsync(BriefingContext db, ArticleEntity article)
    {
        var edition = await store.Articles.FindEditionAsync(article.Slug, CancellationToken.None);
        var stored = await ReadAsync(db, article.Id, article.CurrentRevision);
        if (edition is null || stored is null || edition.Reading.Text != stored.Text)
        {
            _halves.Add($"{article.SeedName}: no edition of its text");
            return;
        }

        var expected = AnalysisPipeline.Default.Analyze(stored.Text, stored.Metadata);
        Expect(_halves, Describe(expected) == Describe(stored), $"{article.SeedName}: its reading is another text's");
        Expect(
            _halves,
            await db.ArticleDigests.CountAsync(row => row.ArticleId == article.Id)
                == (article.State is ArticleState.Present ? 1 : 0),
            $"{article.SeedName}: digest"
        );
        var found = await store.Search.FindArticlesAsync(
            EditedArticles.MarkOf(stored.Text),
            10,
            CancellationToken.None
        );
        Expect(
            _halves,
            article.State is not ArticleState.Present || found is [var one] && one.Article.Slug == article.Slug,
            $"{article.SeedName}: found {found.Count} times by its mark"
        );
        foreach (
            var revision in await db
                .Revisions.AsNoTracking()
                .Where(row => row.ArticleId == article.Id && row.Number != article.CurrentRevision)
                .OrderByDescending(row => row.Number)
                .Take(2)
                .ToListAsync()
        )
        {
            var mark = EditedArticles.MarkOf((await ReadAsync(db, article.Id, revision.Number))!.Text);
            if (mark != EditedArticles.MarkOf(stored.Text))
            {
                Expect(
                    _halves,
                    (await store.Search.FindArticlesAsync(mark, 10, CancellationToken.None)).Count == 0,
                    $"{article.SeedName}: found by a mark of revision {revision.Number}"
                );
            }
        }
    }

    /// <summary>What a text alone says of itself; cautions across articles come from the others.</summary>
    private static string Describe(AnalyzedDocument reading) =>
        string.Join(
            '\n',
            reading
                .Claims.Select(claim => $"{claim.Id} {claim.Proposition}")
                .Concat(reading.Actors.Select(actor => actor.Name))
                .Concat(
                    reading
                        .Flags.Where(flag =>
                            flag.Code is not (FlagCode.ConsistencyCrossDoc or FlagCode.ConsistencyChainDrift)
                        )
                        .Select(flag => string.Create(CultureInfo.InvariantCulture, $"{flag.Code}"))
                )
        );

    private static void Expect(List<string> problems, bool condition, string problem)
    {
        if (!condition)
        {
            problems.Add(problem);
        }
    }
}
