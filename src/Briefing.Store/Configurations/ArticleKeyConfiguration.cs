using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>article_keys</c>.</summary>
internal sealed class ArticleKeyConfiguration : IEntityTypeConfiguration<ArticleKeyEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleKeyEntity> builder)
    {
        builder.ToTable("article_keys");
        builder.HasKey(row => new
        {
            row.Key,
            row.Place,
            row.ArticleId,
        });
    }
}
