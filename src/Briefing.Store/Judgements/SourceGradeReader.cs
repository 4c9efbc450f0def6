using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>Reads how reliable editors hold sources to be. Safe to use from many threads.</summary>
public sealed class SourceGradeReader
{
    private readonly IStoreProvider _provider;

    internal SourceGradeReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the grades of a source, the one that holds first.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<SourceGrade>> ListAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .SourceGrades.AsNoTracking()
            .Where(row => row.Name == name)
            .OrderByDescending(row => row.Number)
            .Select(row => new SourceGrade(row.Name, row.Number, row.Grade, row.Reason, row.ByName, row.At))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Finds the grades that hold for some sources; those without one are left out.</summary>
    /// <param name="names">The sources' names.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, SourceGrade>> FindAsync(
        IReadOnlyCollection<string> names,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = new Dictionary<string, SourceGrade>(StringComparer.Ordinal);
        foreach (var block in names.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            var rows = await db
                .SourceGrades.AsNoTracking()
                .Where(row => block.Contains(row.Name))
                .Select(row => new SourceGrade(row.Name, row.Number, row.Grade, row.Reason, row.ByName, row.At))
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var grade in rows.OrderBy(row => row.Number))
            {
                found[grade.Name] = grade;
            }
        }

        return found;
    }

    /// <summary>A value that changes with every grade, for what is kept of pages that show grades.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db.SourceGrades.CountAsync(cancellationToken).ConfigureAwait(false);
    }
}
