using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Stories;

/// <summary>Claims of several articles with the words of their texts: one query a table, none an article.</summary>
internal sealed class Tellings
{
    private readonly Dictionary<long, (ArticleInfo Info, string Text)> _articles;
    private readonly Dictionary<(long Article, int Claim), Claim> _claims;

    private Tellings(
        Dictionary<long, (ArticleInfo Info, string Text)> articles,
        Dictionary<(long Article, int Claim), Claim> claims
    )
    {
        _articles = articles;
        _claims = claims;
    }

    /// <summary>The articles.</summary>
    public IEnumerable<ArticleInfo> Articles => _articles.Values.Select(article => article.Info);

    /// <summary>Loads articles and those of their claims that are asked for.</summary>
    public static async Task<Tellings> LoadAsync(
        BriefingContext db,
        IEnumerable<long> articleIds,
        IEnumerable<int> claimIds,
        CancellationToken cancellationToken
    )
    {
        var articles = articleIds.Distinct().ToArray();
        var ids = claimIds.Distinct().ToArray();
        if (articles.Length == 0)
        {
            return new Tellings([], []);
        }

        var rows = await CurrentArticle
            .In(db)
            .Where(current => articles.Contains(current.Article.Id))
            .Join(
                db.RevisionContents,
                current => current.Revision.Id,
                content => content.RevisionId,
                (current, content) =>
                    new
                    {
                        current.Article,
                        current.Revision,
                        current.Reading.EngineVersion,
                        content.Text,
                    }
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byRevision = rows.ToDictionary(row => row.Revision.Id, row => row.Article.Id);
        var revisions = byRevision.Keys.ToArray();
        var hops = (
            await db
                .ChainHops.AsNoTracking()
                .Where(hop => revisions.Contains(hop.RevisionId) && ids.Contains(hop.ClaimId))
                .OrderBy(hop => hop.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(hop => (hop.RevisionId, hop.ClaimId));
        var commitments = (
            await db
                .Commitments.AsNoTracking()
                .Where(row => revisions.Contains(row.RevisionId) && ids.Contains(row.ClaimId))
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => (row.RevisionId, row.ClaimId));
        var claims = await db
            .Claims.AsNoTracking()
            .Where(claim => revisions.Contains(claim.RevisionId) && ids.Contains(claim.Id))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new Tellings(
            rows.ToDictionary(
                row => row.Article.Id,
                row => (ArticleReader.InfoOf(row.Article, row.Revision, row.EngineVersion), row.Text)
            ),
            claims.ToDictionary(
                claim => (byRevision[claim.RevisionId], claim.Id),
                claim =>
                    StoredClaims.Claim(
                        claim,
                        hops[(claim.RevisionId, claim.Id)],
                        commitments[(claim.RevisionId, claim.Id)]
                    )
            )
        );
    }

    /// <summary>A claim as an article has it.</summary>
    public Telling Of(long article, int claim)
    {
        var found = _claims[(article, claim)];
        return new Telling(_articles[article].Info, found, Quote(article, found.Content));
    }

    /// <summary>Words of an article; an ellipsis stands between those that stand apart.</summary>
    public string Quote(long article, ImmutableArray<TextSpan> spans)
    {
        var text = _articles[article].Text;
        return string.Join(" … ", spans.Select(span => span.Of(text).ToString()));
    }
}
