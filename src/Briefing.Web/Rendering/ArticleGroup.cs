using Briefing.Store.Desk;
using Briefing.Store.Reading;

namespace Briefing.Web.Rendering;

/// <summary>Neighbours in the morning list: articles that tell of one story, or one article alone.</summary>
/// <param name="Story">The story; <see langword="null"/> for an article that stands alone in this list.</param>
/// <param name="Origins">The articles, those that have it from one place together; at least one with at least one article.</param>
internal sealed record ArticleGroup(StoryInfo? Story, IReadOnlyList<IReadOnlyList<DeskItem>> Origins)
{
    /// <summary>How many articles it has.</summary>
    public int Count => Origins.Sum(origin => origin.Count);

    /// <summary>Every article, in the order in which they are shown.</summary>
    public IEnumerable<DeskItem> Items => Origins.SelectMany(origin => origin);

    /// <summary>
    /// Groups a list. A group stands where its first article stood; within it those of one origin stand together, each
    /// in the list's order. An article whose story has no other article in the list stands alone.
    /// </summary>
    /// <param name="items">The list.</param>
    public static IReadOnlyList<ArticleGroup> Of(IEnumerable<DeskItem> items) =>
        [
            .. items
                .GroupBy(item => item.Summary.Story is { } story ? (story.Id, 0L) : (0L, item.Summary.Article.Id))
                .Select(group => new ArticleGroup(
                    group.Skip(1).Any() ? group.First().Summary.Story : null,
                    [
                        .. group
                            .GroupBy(item => item.Summary.OriginId ?? item.Summary.Article.Id)
                            .Select(origin => (IReadOnlyList<DeskItem>)[.. origin]),
                    ]
                )),
        ];
}
