using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>times</c>.</summary>
internal sealed class TimeConfiguration : IEntityTypeConfiguration<TimeEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TimeEntity> builder)
    {
        builder.ToTable("times");
        builder.HasKey(time => new { time.RevisionId, time.Id });
        builder.IsPartOfReading(time => time.RevisionId);
    }
}
