using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>article_digests</c>.</summary>
internal sealed class ArticleDigestConfiguration : IEntityTypeConfiguration<ArticleDigestEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleDigestEntity> builder)
    {
        builder.ToTable("article_digests");
        builder.HasKey(digest => digest.ArticleId);
        builder.Property(digest => digest.ArticleId).ValueGeneratedNever();
        builder
            .HasOne<ArticleEntity>()
            .WithOne()
            .HasForeignKey<ArticleDigestEntity>(digest => digest.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
