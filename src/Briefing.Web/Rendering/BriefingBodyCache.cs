using Briefing.Store.Reading;
using Briefing.Web.Components.Briefings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace Briefing.Web.Rendering;

/// <summary>
/// Keeps the markup of the editions that were read last, each until its edition changes. A briefing has thousands of small
/// elements that are the same for every reader, so its components are rendered once and their output, encoded by the
/// framework as on any page, is written from then on.
/// </summary>
public sealed class BriefingBodyCache(IServiceScopeFactory scopes, ILoggerFactory loggers) : IDisposable
{
    /// <summary>The UTF-16 units of markup that all kept editions have at most together.</summary>
    public const int MaxMarkupUnits = 32_000_000;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxMarkupUnits });

    /// <summary>The markup of an edition.</summary>
    public async Task<BriefingBody> GetAsync(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var slug = edition.Article.Slug;
        if (_cache.TryGetValue(slug, out (string Stamp, BriefingBody Body) kept) && kept.Stamp == edition.Stamp)
        {
            return kept.Body;
        }

        var view = EditionViewBuilder.Build(edition);
        var markup = await RenderAsync(view);
        var body = new BriefingBody(view.ClaimCount, view.Sources.Length, new MarkupString(markup));
        _cache.Set(slug, (edition.Stamp, body), new MemoryCacheEntryOptions { Size = markup.Length + 1 });
        return body;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    private async Task<string> RenderAsync(EditionView view)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(BriefingContent.View)] = view }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<BriefingContent>(parameters)).ToHtmlString()
        );
    }
}
