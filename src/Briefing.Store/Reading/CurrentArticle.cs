using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>An article with its current revision and that one's reading.</summary>
internal sealed class CurrentArticle
{
    /// <summary>The article.</summary>
    public required ArticleEntity Article { get; init; }

    /// <summary>Its current revision.</summary>
    public required RevisionEntity Revision { get; init; }

    /// <summary>The reading of that revision.</summary>
    public required ReadingEntity Reading { get; init; }

    /// <summary>Every article with what is current of it, to be composed further; nothing is tracked.</summary>
    public static IQueryable<CurrentArticle> In(BriefingContext db) =>
        from article in db.Articles.AsNoTracking()
        join revision in db.Revisions.AsNoTracking()
            on new { ArticleId = article.Id, Number = article.CurrentRevision } equals new
            {
                revision.ArticleId,
                revision.Number,
            }
        join reading in db.Readings.AsNoTracking() on revision.Id equals reading.RevisionId
        select new CurrentArticle
        {
            Article = article,
            Revision = revision,
            Reading = reading,
        };
}
