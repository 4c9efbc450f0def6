using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Briefing.Store.Providers;

/// <summary>How the rows of an entity are written, as the model says: its table, columns, and a value for each.</summary>
internal sealed class InsertPlan
{
    private static readonly ConcurrentDictionary<IEntityType, InsertPlan> s_plans = new();

    private InsertPlan(IEntityType entity)
    {
        Table = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table.");
        Columns =
        [
            .. entity
                .GetProperties()
                .Where(property => property.ValueGenerated == ValueGenerated.Never)
                .Select(property => new InsertColumn(property)),
        ];
    }

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The columns that are written; those that the database fills itself are not among them.</summary>
    public ImmutableArray<InsertColumn> Columns { get; }

    /// <summary>The plan of an entity.</summary>
    public static InsertPlan For<T>(BriefingContext db)
        where T : class
    {
        var entity =
            db.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        return s_plans.GetOrAdd(entity, static key => new InsertPlan(key));
    }
}
