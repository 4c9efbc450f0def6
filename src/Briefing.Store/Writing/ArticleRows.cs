using Briefing.Store.Annotations;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>
/// The rows of an article, within somebody's transaction. A revision with its reading is written first and read by nobody;
/// what readers see changes by a step of a few rows, which a transaction can take for many articles at once.
/// </summary>
internal sealed partial class ArticleRows(IStoreProvider provider, IAnchorFollower follower, TimeProvider timeProvider)
{
    /// <summary>Creates an article with its first revision, current and audited.</summary>
    public async Task<ArticleEntity> CreateAsync(
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
        var now = timeProvider.GetUtcNow();
        var article = new ArticleEntity
        {
            SeedName = save.SeedName,
            Slug = Slugs.Distinct(slug, taken.ToHashSet(StringComparer.Ordinal)),
            Origin = save.Origin,
            State = ArticleState.Present,
            DisplayTitle = string.Empty,
            SortAt = now,
            CreatedAt = now,
            UpdatedAt = now,
            Stamp = NewStamp(),
        };
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var number = await AddRevisionAsync(db, article, save, cancellationToken).ConfigureAwait(false);
        await MoveToAsync(db, article, number, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await LinkAsync(db, article, save.Reading, cancellationToken).ConfigureAwait(false);
        return article;
    }

    /// <summary>Adds a revision with its reading. It is not current.</summary>
    /// <returns>Its number: one more than any that the article ever had and still has.</returns>
    public async Task<int> AddRevisionAsync(
        BriefingContext db,
        ArticleEntity article,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var others = await db
            .Revisions.AsNoTracking()
            .Where(row => row.ArticleId == article.Id)
            .Select(row => new
            {
                row.Number,
                row.TextRevision,
                row.Sha256,
                row.CreatedAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var current = others.SingleOrDefault(row => row.Number == article.CurrentRevision);
        var isSameText = current?.Sha256 == save.Sha256;
        var revision = new RevisionEntity
        {
            ArticleId = article.Id,
            Number = others.Select(row => row.Number).DefaultIfEmpty().Max() + 1,
            TextRevision = isSameText
                ? current!.TextRevision
                : others.Select(row => row.TextRevision).DefaultIfEmpty().Max() + 1,
            Sha256 = save.Sha256,
            Encoding = save.Encoding,
            // A reading made anew brings nothing new to read.
            CreatedAt = isSameText ? current!.CreatedAt : timeProvider.GetUtcNow(),
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
        var document = save.Reading;
        var sources = ReadingSummary.CountSources(document);
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
                CreatedAt = timeProvider.GetUtcNow(),
                Paragraphs = document.Paragraphs,
                Sentences = document.Sentences,
            }
        );
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var sortAt = SortDate.Of(document.Metadata.Published) ?? article.CreatedAt;
        var firstKey = await FirstKeyAsync(db, sortAt, document, cancellationToken).ConfigureAwait(false);
        var rows = new ReadingRows(revision.Id, document, revision.OutletId, firstKey);
        if (article.CurrentRevision != 0)
        {
            // Only what is current can be found.
            rows.Claims.ForEach(claim => claim.Terms = string.Empty);
        }

        await InsertAsync(db, rows, cancellationToken).ConfigureAwait(false);
        return revision.Number;
    }

    private readonly AnchorCarrier _carrier = new(follower);

    /// <summary>
    /// Makes a revision current and the article present, audited, carries over what people made about the one before, and
    /// compares it with the other articles.
    /// </summary>
    public async Task MakeCurrentAsync(
        BriefingContext db,
        ArticleEntity article,
        int number,
        long? itemId,
        CancellationToken cancellationToken
    )
    {
        // First, by the readings as they were shown: comparing articles changes their cautions.
        await _carrier.CarryAsync(db, article.Id, number, itemId, cancellationToken).ConfigureAwait(false);
        await ShowAsync(db, article, number, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the revision current again that was so before a change, and puts back what the change carried over.</summary>
    public async Task MakeCurrentAgainAsync(
        BriefingContext db,
        ArticleEntity article,
        int number,
        long itemId,
        CancellationToken cancellationToken
    )
    {
        await _carrier.PutBackAsync(db, article.Id, number, itemId, cancellationToken).ConfigureAwait(false);
        await ShowAsync(db, article, number, cancellationToken).ConfigureAwait(false);
    }

    private async Task ShowAsync(
        BriefingContext db,
        ArticleEntity article,
        int number,
        CancellationToken cancellationToken
    )
    {
        await MoveToAsync(db, article, number, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await LinkStoredAsync(db, article, cancellationToken).ConfigureAwait(false);
    }

    private async Task MoveToAsync(
        BriefingContext db,
        ArticleEntity article,
        int number,
        CancellationToken cancellationToken
    )
    {
        var before =
            article.CurrentRevision == 0
                ? null
                : await StateAsync(db, article, cancellationToken).ConfigureAwait(false);
        var next = await (
            from revision in db.Revisions.AsNoTracking()
            join content in db.RevisionContents.AsNoTracking() on revision.Id equals content.RevisionId
            where revision.ArticleId == article.Id && revision.Number == number
            select new
            {
                revision.TextRevision,
                revision.Title,
                revision.Published,
                content.Text,
            }
        )
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        var title = DisplayTitle.Of(next.Title, next.Text);
        article.CurrentRevision = number;
        article.TextRevision = next.TextRevision;
        article.DisplayTitle = title.Text;
        article.TitleIsStated = title.IsStated;
        article.State = ArticleState.Present;
        article.SortAt = SortDate.Of(next.Published) ?? article.CreatedAt;
        Touch(article);
        await StoreTermsAsync(db, article, next.Title, next.Text, cancellationToken).ConfigureAwait(false);
        if (before is not null)
        {
            await MoveClaimTermsAsync(db, article, cancellationToken).ConfigureAwait(false);
        }

        ArticleAudit.Add(db, before, await StateAsync(db, article, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Marks an article present or withdrawn, audited; a withdrawn one is compared with no other.</summary>
    /// <returns>What is known of it then.</returns>
    public async Task<SeedState> SetStateAsync(
        BriefingContext db,
        ArticleEntity article,
        ArticleState state,
        CancellationToken cancellationToken
    )
    {
        var before = await StateAsync(db, article, cancellationToken).ConfigureAwait(false);
        article.State = state;
        Touch(article);
        var after = before with { State = state };
        ArticleAudit.Add(db, before, after);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (state is ArticleState.Withdrawn)
        {
            await _linker.UnlinkAsync(db, article.Id, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await LinkStoredAsync(db, article, cancellationToken).ConfigureAwait(false);
        }

        return after;
    }

    /// <summary>What is known of an article: its current revision and that one's reading.</summary>
    public static async Task<SeedState> StateAsync(
        BriefingContext db,
        ArticleEntity article,
        CancellationToken cancellationToken
    )
    {
        var current = await (
            from revision in db.Revisions.AsNoTracking()
            join reading in db.Readings.AsNoTracking() on revision.Id equals reading.RevisionId
            where revision.ArticleId == article.Id && revision.Number == article.CurrentRevision
            select new { revision.Sha256, reading.EngineVersion }
        )
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        return new SeedState(
            article.SeedName,
            article.Slug,
            current.Sha256,
            current.EngineVersion,
            article.State,
            article.Origin
        );
    }

    private async Task InsertAsync(BriefingContext db, ReadingRows rows, CancellationToken cancellationToken)
    {
        await provider.InsertAsync(db, rows.Actors, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Aliases, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Mentions, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Attributions, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Claims, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Hops, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Commitments, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Flags, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Relations, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.SourceIdentities, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Times, cancellationToken).ConfigureAwait(false);
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
        article.UpdatedAt = timeProvider.GetUtcNow();
        article.Stamp = NewStamp();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
