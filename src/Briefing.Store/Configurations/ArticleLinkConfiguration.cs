using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>article_links</c>.</summary>
internal sealed class ArticleLinkConfiguration : IEntityTypeConfiguration<ArticleLinkEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleLinkEntity> builder)
    {
        builder.ToTable("article_links");
        builder.HasKey(link => new { link.FirstId, link.SecondId });
        builder.HasOne<ArticleEntity>().WithMany().HasForeignKey(link => link.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(link => link.SecondId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
