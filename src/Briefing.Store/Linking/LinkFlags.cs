using System.Collections.Immutable;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Linking;

/// <summary>The flags that come from comparing two articles, stored beside those of the readings.</summary>
internal static class LinkFlags
{
    /// <summary>Takes out all flags that an article gives to others or has from them.</summary>
    /// <returns>The claims that had them.</returns>
    public static async Task<IReadOnlyCollection<FlaggedClaim>> RemoveAsync(
        BriefingContext db,
        long articleId,
        CancellationToken cancellationToken
    )
    {
        var revisions = db.Revisions.Where(row => row.ArticleId == articleId).Select(row => row.Id);
        var given = db.Flags.Where(flag => flag.OtherArticleId == articleId);
        var own = db.Flags.Where(flag => flag.OtherArticleId != null && revisions.Contains(flag.RevisionId));
        var claims = new HashSet<FlaggedClaim>();
        foreach (var flags in (IQueryable<FlagEntity>[])[given, own])
        {
            claims.UnionWith(
                await flags
                    .Where(flag => flag.ClaimId != null)
                    .Select(flag => new FlaggedClaim(flag.RevisionId, flag.ClaimId!.Value))
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            );
            await flags.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        return claims;
    }

    /// <summary>Brings the search terms of claims to the flags that they have now.</summary>
    public static async Task RefreshTermsAsync(
        BriefingContext db,
        IEnumerable<FlaggedClaim> claims,
        CancellationToken cancellationToken
    )
    {
        foreach (var claim in claims.Distinct())
        {
            var (revision, id) = claim;
            var terms = await db
                .Claims.Where(row => row.RevisionId == revision && row.Id == id)
                .Select(row => row.Terms)
                .SingleOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            var codes = await db
                .Flags.Where(flag => flag.RevisionId == revision && flag.ClaimId == id)
                .Select(flag => new { flag.Code, flag.IsDismissed })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            var flags = codes.ToLookup(flag => flag.IsDismissed, flag => flag.Code);
            if (
                terms is not null
                && ClaimTerms.WithFlags(terms, [.. flags[false]], [.. flags[true]]) is var changed
                && changed != terms
            )
            {
                await db
                    .Claims.Where(row => row.RevisionId == revision && row.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Terms, changed), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>Raises those of the pairs of an article, on it and on the others.</summary>
    /// <returns>The claims that have them.</returns>
    public static async Task<IReadOnlyCollection<FlaggedClaim>> RaiseAsync(
        IStoreProvider provider,
        BriefingContext db,
        ArticleEntity article,
        IEnumerable<(ArticlePair Pair, long Other)> pairs,
        CancellationToken cancellationToken
    )
    {
        var raising = pairs
            .Where(entry =>
                !entry.Pair.Drifts.IsEmpty || entry.Pair.Claims.Any(link => link.Type == ClaimLinkType.Contradicts)
            )
            .ToList();
        if (raising.Count == 0)
        {
            return [];
        }

        long[] ids = [article.Id, .. raising.Select(entry => entry.Other)];
        var sides = (
            await CurrentArticle
                .In(db)
                .Where(current => ids.Contains(current.Article.Id))
                .Join(
                    db.RevisionContents,
                    current => current.Revision.Id,
                    content => content.RevisionId,
                    (current, content) =>
                        new
                        {
                            current.Article.Id,
                            RevisionId = current.Revision.Id,
                            current.Article.DisplayTitle,
                            current.Revision.Outlet,
                            current.Reading.Sentences,
                            content.Text,
                        }
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToDictionary(
            row => row.Id,
            row => (row.RevisionId, Text: new ComparedText(row.DisplayTitle, row.Outlet, row.Text, row.Sentences))
        );
        long[] revisions = [.. sides.Values.Select(side => side.RevisionId)];
        var last = await db
            .Flags.Where(flag => revisions.Contains(flag.RevisionId))
            .GroupBy(flag => flag.RevisionId)
            .Select(flags => new { RevisionId = flags.Key, Last = flags.Max(flag => flag.Id) })
            .ToDictionaryAsync(row => row.RevisionId, row => row.Last, cancellationToken)
            .ConfigureAwait(false);
        var own = sides[article.Id];
        var rows = new List<FlagEntity>();
        foreach (var (pair, otherId) in raising)
        {
            var other = sides[otherId];
            var isFirst = pair.First == article.SeedName;
            var (first, second) = isFirst
                ? PairFlags.Of(pair, own.Text, other.Text)
                : PairFlags.Of(pair, other.Text, own.Text);
            Add(own.RevisionId, otherId, isFirst ? first : second);
            Add(other.RevisionId, article.Id, isFirst ? second : first);
        }

        await provider.InsertAsync(db, rows, cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Where(row => row.ClaimId is not null)
                .Select(row => new FlaggedClaim(row.RevisionId, row.ClaimId!.Value)),
        ];

        void Add(long revisionId, long otherId, ImmutableArray<Flag> flags)
        {
            foreach (var flag in flags)
            {
                last[revisionId] = last.GetValueOrDefault(revisionId) + 1;
                rows.Add(
                    new FlagEntity
                    {
                        RevisionId = revisionId,
                        Id = last[revisionId],
                        OtherArticleId = otherId,
                        Code = flag.Code,
                        ClaimId = flag.ClaimId,
                        Sentence = flag.Sentence,
                        Severity = flag.Severity,
                        Spans = flag.Spans,
                        Why = flag.Why,
                    }
                );
            }
        }
    }
}
