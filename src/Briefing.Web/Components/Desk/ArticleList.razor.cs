using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Desk;

/// <summary>A part of the morning list: articles, those of one story together and within it those of one origin.</summary>
public partial class ArticleList
{
    /// <summary>The articles, in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DeskItem> Items { get; set; } = [];

    /// <summary>Which part it is, to tell the parts of a page apart; a word for an id.</summary>
    [Parameter, EditorRequired]
    public string Part { get; set; } = "";

    /// <summary>Whether marks are kept with an account; else the browser keeps them.</summary>
    [Parameter]
    public bool IsKept { get; set; }

    private IReadOnlyList<ArticleGroup> Groups { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet() => Groups = ArticleGroup.Of(Items);

    private string IdOf(StoryInfo story) => $"{Part}-story-{story.Id}";

    private static string SlugsOf(ArticleGroup group) =>
        string.Join(' ', group.Items.Select(item => item.Summary.Article.Slug));
}
