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

    /// <summary>The line of a list.</summary>
    public ArticleSummary ToSummary() =>
        new()
        {
            Article = ArticleReader.InfoOf(Article, Revision, EngineVersion),
            Claims = Claims,
            Sources = Sources,
            NamedSources = NamedSources,
            GravestFlags = GravestFlags,
        };
}
