using Briefing.Store.Reading;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace Briefing.Web.Rendering;

/// <summary>
/// Keeps the markup of the editions that were read last, each until its edition changes. A briefing has thousands of small
/// elements that are the same for every reader, so its components are rendered once and their output, encoded by the
/// framework as on any page, is written from then on. What a reader chose is rendered and kept apart, and goes first when
/// room is needed.
/// </summary>
public sealed class BriefingBodyCache(IServiceScopeFactory scopes, ILoggerFactory loggers) : IDisposable
{
    /// <summary>The UTF-16 units of markup that all kept editions have at most together.</summary>
    public const int MaxMarkupUnits = 32_000_000;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxMarkupUnits });

    /// <summary>The markup of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="state">What the reader has chosen.</param>
    public async Task<BriefingBody> GetAsync(Edition edition, ReadingState state)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(state);
        var key = (edition.Article.Slug, Known(state, edition.Reading.Claims.Length));
        if (_cache.TryGetValue(key, out (string Stamp, BriefingBody Body) kept) && kept.Stamp == edition.Stamp)
        {
            return kept.Body;
        }

        var view = EditionViewBuilder.Build(edition, key.Item2);
        var markup = await RenderAsync(view);
        var body = new BriefingBody(view.ClaimCount, view.Sources.Length, view.HitCount, new MarkupString(markup));
        _cache.Set(
            key,
            (edition.Stamp, body),
            new MemoryCacheEntryOptions
            {
                Size = markup.Length + 1,
                Priority = key.Item2 == ReadingState.Default ? CacheItemPriority.Normal : CacheItemPriority.Low,
            }
        );
        return body;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    private static ReadingState Known(ReadingState state, int claims) =>
        state.ClaimId > claims ? state with { ClaimId = null } : state;

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
