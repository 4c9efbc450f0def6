using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>annotation_versions</c>.</summary>
internal sealed class AnnotationVersionConfiguration : IEntityTypeConfiguration<AnnotationVersionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnnotationVersionEntity> builder)
    {
        builder.ToTable("annotation_versions");
        builder.HasKey(version => new { version.AnnotationId, version.Number });
        builder
            .HasOne<AnnotationEntity>()
            .WithMany()
            .HasForeignKey(version => version.AnnotationId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(version => version.AccountId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
