using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>earlier_anchors</c>. Changes of places are audited where the place is now.</summary>
internal sealed class EarlierAnchorConfiguration : IEntityTypeConfiguration<EarlierAnchorEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<EarlierAnchorEntity> builder)
    {
        builder.ToTable("earlier_anchors");
        builder.HasKey(anchor => new { anchor.OwnerId, anchor.Number });
        builder.HasIndex(anchor => new { anchor.ArticleId, anchor.ItemId });
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(anchor => anchor.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(anchor => anchor.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
