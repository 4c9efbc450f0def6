using System.Collections.Immutable;
using Briefing.Store.Entities;

namespace Briefing.Store.Reading;

/// <summary>What a list of articles needs of each.</summary>
internal sealed class ArticleRow
{
    /// <summary>The article.</summary>
    public required ArticleEntity Article { get; init; }

    private RevisionEntity Revision { get; init; } = null!;

    private string EngineVersion { get; init; } = "";

    private int Claims { get; init; }

    private int Sources { get; init; }

    private int NamedSources { get; init; }

    private ImmutableArray<FlagCount> GravestFlags { get; init; }

    /// <summary>Selects it, without all that a list does not show.</summary>
    public static IQueryable<ArticleRow> Select(IQueryable<CurrentArticle> articles) =>
        articles.Select(current => new ArticleRow
        {
            Article = current.Article,
            Revision = current.Revision,
            EngineVersion = current.Reading.EngineVersion,
            Claims = current.Reading.ClaimCount,
            Sources = current.Reading.SourceCount,
            NamedSources = current.Reading.NamedSourceCount,
            GravestFlags = current.Reading.GravestFlags,
        });

    /// <summary>The lines of a list, with what comparing the articles gives.</summary>
    public static async Task<IReadOnlyList<ArticleSummary>> ToSummariesAsync(
        BriefingContext db,
        IReadOnlyCollection<ArticleRow> rows,
        CancellationToken cancellationToken
    )
    {
        var stories = await StoryRows
            .FindAsync(db, rows.Select(row => row.Article.StoryId), cancellationToken)
            .ConfigureAwait(false);
        var across = await StoryRows
            .CountFlagsAsync(db, rows.Select(row => row.Revision.Id), cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new ArticleSummary
            {
                Article = ArticleReader.InfoOf(row.Article, row.Revision, row.EngineVersion),
                Claims = row.Claims,
                Sources = row.Sources,
                NamedSources = row.NamedSources,
                Story = row.Article.StoryId is { } story ? stories.GetValueOrDefault(story) : null,
                OriginId = row.Article.OriginId,
                GravestFlags = StoryRows.Gravest(across[row.Revision.Id], row.GravestFlags),
            }),
        ];
    }
}
