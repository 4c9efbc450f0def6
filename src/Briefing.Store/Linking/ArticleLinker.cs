using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;
using Briefing.Store.Judgements;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Linking;

/// <summary>
/// Keeps the links of articles in step with their current readings, within the transaction that stores a reading. An article
/// meets those that share some of its keys, which the database looks up; so it costs the same among any number of articles.
/// </summary>
internal sealed class ArticleLinker(IStoreProvider provider)
{
    /// <summary>Compares an article, whose current reading has just been stored, with all others.</summary>
    /// <param name="db">The context; writes of all processes take turns, so nobody else links meanwhile.</param>
    /// <param name="article">The article.</param>
    /// <param name="digest">What its reading comes to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task LinkAsync(
        BriefingContext db,
        ArticleEntity article,
        ArticleDigest digest,
        CancellationToken cancellationToken
    )
    {
        var (former, unflagged) = await RemoveAsync(db, article.Id, cancellationToken).ConfigureAwait(false);
        await AddAsync(db, article.Id, digest, cancellationToken).ConfigureAwait(false);
        var rows = new LinkRows();
        var pairs = new List<(ArticlePair Pair, long Other)>();
        foreach (
            var (other, id) in await CandidatesAsync(db, article.Id, digest, cancellationToken).ConfigureAwait(false)
        )
        {
            if (ArticleMatcher.Match(digest, other) is { } pair)
            {
                var (first, second) = pair.First == digest.Key ? (article.Id, id) : (id, article.Id);
                rows.Add(pair, first, second);
                pairs.Add((pair, id));
            }
        }

        await provider.InsertAsync(db, rows.Articles, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Claims, cancellationToken).ConfigureAwait(false);
        await provider.InsertAsync(db, rows.Drifts, cancellationToken).ConfigureAwait(false);
        var flagged = await LinkFlags.RaiseAsync(provider, db, article, pairs, cancellationToken).ConfigureAwait(false);
        await LinkFlags.RefreshTermsAsync(db, [.. unflagged, .. flagged], cancellationToken).ConfigureAwait(false);
        await DismissedFlags
            .RefreshAsync(db, [article.Id, .. former.Concat(rows.Articles).Select(Other)], cancellationToken)
            .ConfigureAwait(false);
        await SettleAsync(db, article.Id, former, rows.Articles, cancellationToken).ConfigureAwait(false);

        long Other(ArticleLinkEntity link) => link.FirstId == article.Id ? link.SecondId : link.FirstId;
    }

    /// <summary>Takes an article out of all comparison.</summary>
    public async Task UnlinkAsync(BriefingContext db, long articleId, CancellationToken cancellationToken)
    {
        var (former, unflagged) = await RemoveAsync(db, articleId, cancellationToken).ConfigureAwait(false);
        await LinkFlags.RefreshTermsAsync(db, unflagged, cancellationToken).ConfigureAwait(false);
        await SettleAsync(db, articleId, former, [], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(List<ArticleLinkEntity> Links, IReadOnlyCollection<FlaggedClaim> Flagged)> RemoveAsync(
        BriefingContext db,
        long id,
        CancellationToken cancellationToken
    )
    {
        var digest = await db
            .ArticleDigests.AsNoTracking()
            .Where(row => row.ArticleId == id)
            .Select(row => new { row.Keys, row.Place })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (digest is null)
        {
            return ([], []);
        }

        var keys = StoredKeys.Decode(digest.Keys).ToArray();
        await db
            .ArticleKeys.Where(row => keys.Contains(row.Key) && row.Place == digest.Place && row.ArticleId == id)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        await db
            .ArticleDigests.Where(row => row.ArticleId == id)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        var links = await db
            .ArticleLinks.AsNoTracking()
            .Where(link => link.FirstId == id || link.SecondId == id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (links.Count == 0)
        {
            return ([], []);
        }

        var flagged = await LinkFlags.RemoveAsync(db, id, cancellationToken).ConfigureAwait(false);
        await db
            .ArticleLinks.Where(link => link.FirstId == id || link.SecondId == id)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        return (links, flagged);
    }

    private async Task AddAsync(BriefingContext db, long id, ArticleDigest digest, CancellationToken cancellationToken)
    {
        await provider
            .InsertAsync<ArticleDigestEntity>(
                db,
                [
                    new ArticleDigestEntity
                    {
                        ArticleId = id,
                        Version = ArticleDigest.Version,
                        Place = digest.Place,
                        Keys = StoredKeys.Encode(digest.Keys),
                        Digest = digest.Encode(),
                    },
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        await provider
            .InsertAsync<ArticleKeyEntity>(
                db,
                [
                    .. digest.Keys.Select(key => new ArticleKeyEntity
                    {
                        Key = key,
                        Place = digest.Place,
                        ArticleId = id,
                    }),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<List<(ArticleDigest Digest, long Id)>> CandidatesAsync(
        BriefingContext db,
        long id,
        ArticleDigest digest,
        CancellationToken cancellationToken
    )
    {
        var tally = new CandidateTally(digest.Place);
        foreach (
            var posting in await provider
                .FindAroundAsync(db, digest.Keys, digest.Place, CandidateTally.MostAside, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            tally.Add(posting.Key, posting.ArticleId, posting.Place);
        }

        var chosen = tally.Choose(id);
        if (chosen.Count == 0)
        {
            return [];
        }

        var rows = await db
            .ArticleDigests.AsNoTracking()
            .Where(row => chosen.Contains(row.ArticleId))
            .Join(
                db.Articles,
                row => row.ArticleId,
                article => article.Id,
                (row, article) =>
                    new
                    {
                        article.Id,
                        article.SeedName,
                        row.Digest,
                    }
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var found = new List<(ArticleDigest, long)>();
        foreach (var row in rows.OrderBy(row => row.SeedName, StringComparer.Ordinal))
        {
            // One of another version is read anew by the import that brought this version, and finds this article then.
            if (ArticleDigest.Decode(row.SeedName, row.Digest) is { } other)
            {
                found.Add((other, row.Id));
            }
        }

        return found;
    }

    // What a page shows of an article hangs on those that it is linked to, and on all of its story.
    private static async Task SettleAsync(
        BriefingContext db,
        long id,
        List<ArticleLinkEntity> former,
        List<ArticleLinkEntity> now,
        CancellationToken cancellationToken
    )
    {
        if (former.Count == 0 && now.Count == 0)
        {
            return;
        }

        var touched = former.Concat(now).Select(link => link.FirstId == id ? link.SecondId : link.FirstId).ToHashSet();
        var neighbours = former
            .Concat(now)
            .Where(link => link.IsOneStory)
            .Select(link => link.FirstId == id ? link.SecondId : link.FirstId);
        touched.UnionWith(
            await StoryWriter.UpdateAsync(db, [id, .. neighbours], cancellationToken).ConfigureAwait(false)
        );
        _ = touched.Remove(id);
        var ids = touched.ToArray();
        var stamp = Guid.NewGuid().ToString("N");
        await db
            .Articles.Where(article => ids.Contains(article.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.Stamp, stamp), cancellationToken)
            .ConfigureAwait(false);
    }
}
