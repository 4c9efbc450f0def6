using Briefing.Store.Reading;
using Briefing.Store.Stories;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Stories;

/// <summary>The articles of a story by the places they have it from, with the words that show it.</summary>
public partial class OriginList
{
    /// <summary>The story.</summary>
    [Parameter, EditorRequired]
    public Story Story { get; set; } = null!;

    private List<OriginLink> LinksOf(long originId)
    {
        var ids = Story
            .Articles.Where(article => article.OriginId == originId)
            .Select(article => article.Article.Id)
            .ToHashSet();
        return [.. Story.OriginLinks.Where(link => ids.Contains(link.FirstId) && ids.Contains(link.SecondId))];
    }

    // Of a chain of relays most links name the one at its start.
    private static string NameOf(IEnumerable<OriginLink> links) =>
        links.GroupBy(link => link.Name).OrderByDescending(group => group.Count()).First().Key;

    private ArticleInfo ArticleOf(long id) => Story.Articles.First(article => article.Article.Id == id).Article;

    private static string Outlet(ArticleInfo article) => StoryWording.Outlet(article);
}
