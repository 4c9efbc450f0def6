using Briefing.Store.Reading;
using Microsoft.Extensions.Caching.Memory;

namespace Briefing.Web.Rendering;

/// <summary>Keeps the prepared forms of the editions that were read last, each until its edition changes.</summary>
public sealed class EditionViewCache : IDisposable
{
    /// <summary>The UTF-16 units of text that all kept editions have at most together; a prepared edition takes some tens of bytes for each.</summary>
    public const int MaxTextUnits = 2_000_000;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MaxTextUnits });

    /// <summary>The prepared form of an edition.</summary>
    public EditionView Get(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (
            _cache.TryGetValue(edition.Article.Slug, out (string Stamp, EditionView View) kept)
            && kept.Stamp == edition.Stamp
        )
        {
            return kept.View;
        }

        var view = EditionViewBuilder.Build(edition);
        var options = new MemoryCacheEntryOptions { Size = edition.Reading.Text.Length + 1 };
        _cache.Set(edition.Article.Slug, (edition.Stamp, view), options);
        return view;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}
