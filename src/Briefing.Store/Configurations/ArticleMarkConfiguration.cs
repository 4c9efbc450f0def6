using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>article_marks</c>. It is its reader's alone, so it is not in the audit trail.</summary>
internal sealed class ArticleMarkConfiguration : IEntityTypeConfiguration<ArticleMarkEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ArticleMarkEntity> builder)
    {
        builder.ToTable("article_marks");
        builder.HasKey(mark => new { mark.AccountId, mark.ArticleId });
        builder
            .HasOne(mark => mark.Account)
            .WithMany()
            .HasForeignKey(mark => mark.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne(mark => mark.Article)
            .WithMany()
            .HasForeignKey(mark => mark.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
