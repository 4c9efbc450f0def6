using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>article_terms</c>.</summary>
internal sealed class ArticleTermsConfiguration : IEntityTypeConfiguration<ArticleTermsEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleTermsEntity> builder)
    {
        builder.ToTable("article_terms");
        builder.HasKey(terms => terms.Key);
        builder.Property(terms => terms.Key).ValueGeneratedNever();
        builder
            .HasOne<ArticleEntity>()
            .WithOne()
            .HasForeignKey<ArticleTermsEntity>(terms => terms.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
