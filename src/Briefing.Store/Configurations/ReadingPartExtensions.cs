using System.Linq.Expressions;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>What all rows of a reading have in common.</summary>
internal static class ReadingPartExtensions
{
    /// <summary>
    /// Ties a row to its reading, with which it goes. Rows of one reading point at each other by ids without foreign keys: a
    /// reading is checked, written and removed as a whole, and a lookup for each row would cost more than the row.
    /// </summary>
    public static void IsPartOfReading<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> revisionId)
        where T : class =>
        builder.HasOne<ReadingEntity>().WithMany().HasForeignKey(revisionId).OnDelete(DeleteBehavior.Cascade);
}
