using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>claim_links</c>.</summary>
internal sealed class ClaimLinkConfiguration : IEntityTypeConfiguration<ClaimLinkEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ClaimLinkEntity> builder)
    {
        builder.ToTable("claim_links");
        builder.HasKey(link => new
        {
            link.FirstId,
            link.SecondId,
            link.FirstClaimId,
            link.SecondClaimId,
        });
        builder
            .HasOne<ArticleLinkEntity>()
            .WithMany()
            .HasForeignKey(link => new { link.FirstId, link.SecondId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
