using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The title and what is stated about the article.</summary>
public partial class Masthead
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private ArticleInfo Article => View.Article;

    private string? ForeignLanguage =>
        Article.DetectedLanguage is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? language
            : null;

    private static string Stated(string? value) => string.IsNullOrWhiteSpace(value) ? Wording.NotStated : value;
}
