using Briefing.Analysis.Comparison;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Linking;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>Stores articles with their readings. Safe to use from many threads; writes of all processes take turns.</summary>
public sealed partial class ArticleWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;
    private readonly ArticleLinker _linker;

    internal ArticleWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _linker = new ArticleLinker(provider);
        _timeProvider = timeProvider;
    }

    /// <summary>What the store knows of a seed.</summary>
    /// <param name="seedName">The seed's file name; case counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it knows, or <see langword="null"/> for a seed never seen.</returns>
    public async Task<SeedState?> FindSeedAsync(string seedName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seedName);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await CurrentArticle
            .In(db)
            .Where(current => current.Article.SeedName == seedName)
            .Select(current => new SeedState(
                current.Article.SeedName,
                current.Article.Slug,
                current.Revision.Sha256,
                current.Reading.EngineVersion,
                current.Article.State
            )
            {
                IsCompared = db.ArticleDigests.Any(digest =>
                    digest.ArticleId == current.Article.Id && digest.Version == ArticleDigest.Version
                ),
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Stores an article in one transaction: readers see the old reading or the new one, never half. New bytes make a new
    /// revision; the same bytes with another engine replace the reading of the current revision; the same of both does nothing,
    /// except that a withdrawn article is present again.
    /// </summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="article">The article with its reading.</param>
    /// <param name="cancellationToken">Stops it; then nothing of the article is stored.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<ArticleSaved> SaveAsync(Caller caller, ArticleSave article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(article);

        // Before others are kept waiting.
        var digest = ArticleDigest.Of(article.SeedName, article.Reading);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var saved = await SaveAsync(db, article, digest, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return saved;
    }

    /// <summary>Marks the articles whose seeds are gone as withdrawn.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="presentSeedNames">The names of every seed that is there, failed ones included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The seeds newly marked.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<IReadOnlyList<SeedState>> WithdrawMissingAsync(
        Caller caller,
        IReadOnlyCollection<string> presentSeedNames,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(presentSeedNames);
        var present = presentSeedNames.ToHashSet(StringComparer.Ordinal);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);

        // Names are compared here, since a list of any length makes no good query.
        var listed = await db
            .Articles.Where(row => row.State == ArticleState.Present)
            .Select(row => new { row.Id, row.SeedName })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var withdrawn = new List<SeedState>();
        foreach (var missing in listed.Where(row => !present.Contains(row.SeedName)))
        {
            var article = await db
                .Articles.SingleAsync(row => row.Id == missing.Id, cancellationToken)
                .ConfigureAwait(false);
            var current = await CurrentAsync(db, article, cancellationToken).ConfigureAwait(false);
            var before = State(article, current.Revision.Sha256, current.EngineVersion);
            article.State = ArticleState.Withdrawn;
            Touch(article);
            await _linker.UnlinkAsync(db, article.Id, cancellationToken).ConfigureAwait(false);
            var after = before with { State = article.State };
            ArticleAudit.Add(db, before, after);
            withdrawn.Add(after);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return withdrawn;
    }

    private async Task<ArticleSaved> SaveAsync(
        BriefingContext db,
        ArticleSave save,
        ArticleDigest digest,
        CancellationToken cancellationToken
    )
    {
        var article = await db
            .Articles.SingleOrDefaultAsync(row => row.SeedName == save.SeedName, cancellationToken)
            .ConfigureAwait(false);
        if (article is null)
        {
            article = await CreateAsync(db, save, cancellationToken).ConfigureAwait(false);
            await ReviseAsync(db, article, save, cancellationToken).ConfigureAwait(false);
            await _linker.LinkAsync(db, article, digest, cancellationToken).ConfigureAwait(false);
            await AuditAsync(db, null, article, save, cancellationToken).ConfigureAwait(false);
            return new ArticleSaved(ImportOutcome.Created, article.Slug, article.CurrentRevision);
        }

        var current = await CurrentAsync(db, article, cancellationToken).ConfigureAwait(false);
        var before = State(article, current.Revision.Sha256, current.EngineVersion);
        if (current.Revision.Sha256 != save.Sha256)
        {
            await RemoveTermsAsync(db, current.Revision.Id, cancellationToken).ConfigureAwait(false);
            await ReviseAsync(db, article, save, cancellationToken).ConfigureAwait(false);
        }
        else if (current.EngineVersion != save.Reading.EngineVersion)
        {
            await db
                .Readings.Where(row => row.RevisionId == current.Revision.Id)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
            // Another engine may decode the same bytes, or read their front matter, in another way.
            await db
                .RevisionContents.Where(row => row.RevisionId == current.Revision.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, save.Reading.Text), cancellationToken)
                .ConfigureAwait(false);
            Describe(current.Revision, save);
            current.Revision.OutletId = await OutletAsync(db, save.Reading.Metadata.Outlet, cancellationToken)
                .ConfigureAwait(false);
            await StoreReadingAsync(db, article, current.Revision, save, cancellationToken).ConfigureAwait(false);
        }
        else if (article.State == ArticleState.Withdrawn)
        {
            article.State = ArticleState.Present;
            Touch(article);
        }
        else if (await IsComparedAsync(db, article.Id, cancellationToken).ConfigureAwait(false))
        {
            return new ArticleSaved(ImportOutcome.Unchanged, article.Slug, article.CurrentRevision);
        }
        else
        {
            article.Stamp = NewStamp();
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await _linker.LinkAsync(db, article, digest, cancellationToken).ConfigureAwait(false);
        await AuditAsync(db, before, article, save, cancellationToken).ConfigureAwait(false);
        return new ArticleSaved(ImportOutcome.Updated, article.Slug, article.CurrentRevision);
    }

    private static Task<bool> IsComparedAsync(
        BriefingContext db,
        long articleId,
        CancellationToken cancellationToken
    ) =>
        db.ArticleDigests.AnyAsync(
            digest => digest.ArticleId == articleId && digest.Version == ArticleDigest.Version,
            cancellationToken
        );

    private static Task<int> AuditAsync(
        BriefingContext db,
        SeedState? before,
        ArticleEntity article,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        ArticleAudit.Add(db, before, State(article, save.Sha256, save.Reading.EngineVersion));
        return db.SaveChangesAsync(cancellationToken);
    }

    private static SeedState State(ArticleEntity article, string sha256, string engineVersion) =>
        new(article.SeedName, article.Slug, sha256, engineVersion, article.State);

    private async Task<ArticleEntity> CreateAsync(
        BriefingContext db,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var slug = Slugs.Of(save.SeedName);
        var taken = await db
            .Articles.Where(row => row.Slug.StartsWith(slug))
            .Select(row => row.Slug)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var now = _timeProvider.GetUtcNow();
        var article = new ArticleEntity
        {
            SeedName = save.SeedName,
            Slug = Slugs.Distinct(slug, taken.ToHashSet(StringComparer.Ordinal)),
            State = ArticleState.Present,
            DisplayTitle = string.Empty,
            SortAt = now,
            CreatedAt = now,
            UpdatedAt = now,
            Stamp = NewStamp(),
        };
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return article;
    }

    private async Task ReviseAsync(
        BriefingContext db,
        ArticleEntity article,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var revision = new RevisionEntity
        {
            ArticleId = article.Id,
            Number = ++article.CurrentRevision,
            Sha256 = save.Sha256,
            Encoding = save.Encoding,
            CreatedAt = _timeProvider.GetUtcNow(),
            OutletId = await OutletAsync(db, save.Reading.Metadata.Outlet, cancellationToken).ConfigureAwait(false),
        };
        Describe(revision, save);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.RevisionContents.Add(
            new RevisionContentEntity
            {
                RevisionId = revision.Id,
                Bytes = save.Bytes.ToArray(),
                Text = save.Reading.Text,
            }
        );
        await StoreReadingAsync(db, article, revision, save, cancellationToken).ConfigureAwait(false);
    }

    private async Task StoreReadingAsync(
        BriefingContext db,
        ArticleEntity article,
        RevisionEntity revision,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var document = save.Reading;
        var title = DisplayTitle.Of(document.Metadata.Title, document.Text);
        var sources = ReadingSummary.CountSources(document);
        article.DisplayTitle = title.Text;
        article.TitleIsStated = title.IsStated;
        article.State = ArticleState.Present;
        article.SortAt = SortDate.Of(document.Metadata.Published) ?? article.CreatedAt;
        Touch(article);
        db.Readings.Add(
            new ReadingEntity
            {
                RevisionId = revision.Id,
                EngineVersion = document.EngineVersion,
                WordCount = document.WordCount,
                SentenceCount = document.Sentences.Length,
                ClaimCount = document.Claims.Length,
                SourceCount = sources.All,
                NamedSourceCount = sources.Named,
                GravestFlags = ReadingSummary.GravestFlags(document),
                CreatedAt = article.UpdatedAt,
                Paragraphs = document.Paragraphs,
                Sentences = document.Sentences,
            }
        );
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);

        var firstKey = await FirstKeyAsync(db, article.SortAt, document, cancellationToken).ConfigureAwait(false);
        var rows = new ReadingRows(revision.Id, document, revision.OutletId, firstKey);
        await InsertAsync(db, rows, cancellationToken).ConfigureAwait(false);
        await StoreTermsAsync(db, article, document, cancellationToken).ConfigureAwait(false);
    }

    private async Task InsertAsync(BriefingContext db, ReadingRows rows, CancellationToken cancellationToken)
    {
        await _provider.InsertAsync(db, rows.Actors, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Aliases, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Mentions, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Attributions, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Claims, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Hops, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Commitments, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Flags, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Relations, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.SourceIdentities, cancellationToken).ConfigureAwait(false);
        await _provider.InsertAsync(db, rows.Times, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(RevisionEntity Revision, string EngineVersion)> CurrentAsync(
        BriefingContext db,
        ArticleEntity article,
        CancellationToken cancellationToken
    )
    {
        var revision = await db
            .Revisions.SingleAsync(
                row => row.ArticleId == article.Id && row.Number == article.CurrentRevision,
                cancellationToken
            )
            .ConfigureAwait(false);
        var engine = await db
            .Readings.Where(row => row.RevisionId == revision.Id)
            .Select(row => row.EngineVersion)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        return (revision, engine);
    }

    private static async Task<long?> OutletAsync(BriefingContext db, string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var folded = OutletNames.Fold(name);
        var outlet = await db
            .Outlets.SingleOrDefaultAsync(row => row.FoldedName == folded, cancellationToken)
            .ConfigureAwait(false);
        if (outlet is null)
        {
            outlet = new OutletEntity { Name = name, FoldedName = folded };
            db.Outlets.Add(outlet);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        return outlet.Id;
    }

    private static void Describe(RevisionEntity revision, ArticleSave save)
    {
        var metadata = save.Reading.Metadata;
        revision.Encoding = save.Encoding;
        revision.DetectedLanguage = save.DetectedLanguage;
        revision.Title = metadata.Title;
        revision.Outlet = metadata.Outlet;
        revision.Byline = metadata.Byline;
        revision.Published = metadata.Published;
        revision.Url = metadata.Url;
        revision.Language = metadata.Language;
    }

    private void Touch(ArticleEntity article)
    {
        article.UpdatedAt = _timeProvider.GetUtcNow();
        article.Stamp = NewStamp();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
