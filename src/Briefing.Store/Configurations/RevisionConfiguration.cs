using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>revisions</c>.</summary>
internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RevisionEntity> builder)
    {
        builder.ToTable("revisions");
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.CreatedAt);
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(revision => revision.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<OutletEntity>()
            .WithMany()
            .HasForeignKey(revision => revision.OutletId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
