using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>articles</c>.</summary>
internal sealed class ArticleConfiguration : IEntityTypeConfiguration<ArticleEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleEntity> builder)
    {
        builder.ToTable("articles");
        builder.HasIndex(article => article.SeedName).IsUnique();
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.HasIndex(article => new { article.SortAt, article.Id });
        builder
            .HasIndex(article => new
            {
                article.StoryId,
                article.SortAt,
                article.Id,
            })
            .HasFilter("story_id IS NOT NULL");
    }
}
