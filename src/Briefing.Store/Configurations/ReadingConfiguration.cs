using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>readings</c>.</summary>
internal sealed class ReadingConfiguration : IEntityTypeConfiguration<ReadingEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReadingEntity> builder)
    {
        builder.ToTable("readings");
        builder.HasKey(reading => reading.RevisionId);
        builder.Property(reading => reading.RevisionId).ValueGeneratedNever();
        builder
            .HasOne<RevisionEntity>()
            .WithOne()
            .HasForeignKey<ReadingEntity>(reading => reading.RevisionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
