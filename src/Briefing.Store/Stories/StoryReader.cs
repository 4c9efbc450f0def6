using System.Collections.Immutable;
using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Stories;

/// <summary>Reads stories: articles that tell of one event. Safe to use from many threads.</summary>
public sealed class StoryReader
{
    /// <summary>Of how many articles of a story all is told at most.</summary>
    public const int MostArticles = 100;

    private readonly IStoreProvider _provider;

    internal StoryReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists stories, the one with the newest article first.</summary>
    /// <param name="after"><see cref="StoryList.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<StoryList> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var stories = db.Stories.AsNoTracking().Where(story => story.MergedIntoId == null);
        var total = await stories.CountAsync(cancellationToken).ConfigureAwait(false);
        if (PageKey.Parse(after) is { } key)
        {
            stories = stories.Where(story =>
                story.SortAt < key.SortAt || (story.SortAt == key.SortAt && story.Id < key.Id)
            );
        }

        var rows = await stories
            .OrderByDescending(story => story.SortAt)
            .ThenByDescending(story => story.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        return new StoryList(
            [.. rows.Take(limit).Select(StoryRows.Info)],
            last is null ? null : new PageKey(last.SortAt, last.Id).ToString(),
            total
        );
    }

    /// <summary>Finds a story; the number of one that went into another finds that one.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The story, or <see langword="null"/> where there is none.</returns>
    public async Task<Story?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var story = await db
            .Stories.AsNoTracking()
            .Where(row => row.Id == id)
            .Select(row => row.MergedIntoId ?? row.Id)
            .Join(db.Stories.AsNoTracking(), own => own, row => row.Id, (own, row) => row)
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (story is null)
        {
            return null;
        }

        var members = await db
            .Articles.Where(article => article.StoryId == story.Id)
            .OrderByDescending(article => article.SortAt)
            .ThenByDescending(article => article.Id)
            .Take(MostArticles)
            .Select(article => new { article.Id, article.OriginId })
            .ToDictionaryAsync(article => article.Id, article => article.OriginId ?? article.Id, cancellationToken)
            .ConfigureAwait(false);
        return await LoadAsync(db, StoryRows.Info(story), members, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where else the claims of an article are told, in the order of the claims.</summary>
    internal static async Task<ImmutableArray<ClaimElsewhere>> FindElsewhereAsync(
        BriefingContext db,
        long articleId,
        CancellationToken cancellationToken
    )
    {
        var links = await db
            .ClaimLinks.AsNoTracking()
            .Where(link => link.FirstId == articleId || link.SecondId == articleId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var sides = links.ConvertAll(link =>
            link.FirstId == articleId
                ? (Link: link, Own: link.FirstClaimId, Other: link.SecondId, OtherClaim: link.SecondClaimId)
                : (Link: link, Own: link.SecondClaimId, Other: link.FirstId, OtherClaim: link.FirstClaimId)
        );
        var tellings = await Tellings
            .LoadAsync(db, sides.Select(side => side.Other), sides.Select(side => side.OtherClaim), cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. sides
                .Select(side => new ClaimElsewhere(
                    side.Own,
                    tellings.Of(side.Other, side.OtherClaim),
                    side.Link.Type,
                    side.Link.OriginKind,
                    side.Link.OriginName,
                    side.Link.Score,
                    side.Link.Why
                ))
                .OrderBy(elsewhere => elsewhere.ClaimId)
                .ThenByDescending(elsewhere => elsewhere.Type)
                .ThenByDescending(elsewhere => elsewhere.Score)
                .ThenBy(elsewhere => elsewhere.Other.Article.SeedName, StringComparer.Ordinal),
        ];
    }

    private static async Task<Story> LoadAsync(
        BriefingContext db,
        StoryInfo info,
        Dictionary<long, long> members,
        CancellationToken cancellationToken
    )
    {
        var ids = members.Keys.ToArray();
        var origins = await db
            .ArticleLinks.AsNoTracking()
            .Where(link => link.OriginKind != null && ids.Contains(link.FirstId) && ids.Contains(link.SecondId))
            .OrderBy(link => link.FirstId)
            .ThenBy(link => link.SecondId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var claims = await db
            .ClaimLinks.AsNoTracking()
            .Where(link => ids.Contains(link.FirstId) && ids.Contains(link.SecondId))
            .OrderBy(link => link.FirstId)
            .ThenBy(link => link.SecondId)
            .ThenBy(link => link.FirstClaimId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var drifts = await db
            .ClaimDrifts.AsNoTracking()
            .Where(drift => ids.Contains(drift.FirstId) && ids.Contains(drift.SecondId))
            .OrderBy(drift => drift.FirstId)
            .ThenBy(drift => drift.SecondId)
            .ThenBy(drift => drift.Position)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var tellings = await Tellings
            .LoadAsync(
                db,
                ids,
                claims.SelectMany(link => new[] { link.FirstClaimId, link.SecondClaimId }),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new Story(
            info,
            [
                .. tellings
                    .Articles.Select(article => new StoryArticle(article, members[article.Id]))
                    .OrderBy(article => article.Article.Metadata.Published ?? "", StringComparer.Ordinal)
                    .ThenBy(article => article.Article.SeedName, StringComparer.Ordinal),
            ],
            [
                .. origins.Select(link => new OriginLink(
                    link.FirstId,
                    link.SecondId,
                    link.OriginKind!.Value,
                    link.OriginName ?? "",
                    tellings.Quote(link.FirstId, link.FirstOriginSpans),
                    tellings.Quote(link.SecondId, link.SecondOriginSpans)
                )),
            ],
            SharedClaims.Group(claims, members, tellings),
            [
                .. claims
                    .Where(link => link.Type == ClaimLinkType.Contradicts)
                    .Select(link => new TellingConflict(
                        link.Conflict,
                        tellings.Of(link.FirstId, link.FirstClaimId),
                        tellings.Of(link.SecondId, link.SecondClaimId),
                        link.Why
                    )),
            ],
            [.. drifts.Select(drift => Drift(drift, tellings))]
        );
    }

    private static TellingDrift Drift(ClaimDriftEntity drift, Tellings tellings)
    {
        var (upstream, relay) = drift.FirstIsRelay ? (drift.SecondId, drift.FirstId) : (drift.FirstId, drift.SecondId);
        return new TellingDrift(
            drift.Kind,
            tellings.Of(upstream, drift.UpstreamClaimId),
            tellings.Quote(upstream, drift.UpstreamSpans),
            tellings.Of(relay, drift.RelayClaimId),
            tellings.Quote(relay, drift.RelaySpans),
            drift.Why
        );
    }
}
