using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Reads the controlled list of tags. Safe to use from many threads.</summary>
public sealed class AnnotationTagReader
{
    private readonly IStoreProvider _provider;

    internal AnnotationTagReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists all tags by name, retired ones included.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<AnnotationTag>> ListAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var tags = await db.AnnotationTags.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. tags.OrderBy(tag => tag.Name, StringComparer.Ordinal)
                .Select(tag => new AnnotationTag(tag.Name, tag.Description, tag.IsRetired)),
        ];
    }
}
