using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>claim_drifts</c>.</summary>
internal sealed class ClaimDriftConfiguration : IEntityTypeConfiguration<ClaimDriftEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ClaimDriftEntity> builder)
    {
        builder.ToTable("claim_drifts");
        builder.HasKey(drift => new
        {
            drift.FirstId,
            drift.SecondId,
            drift.Position,
        });
        builder
            .HasOne<ArticleLinkEntity>()
            .WithMany()
            .HasForeignKey(drift => new { drift.FirstId, drift.SecondId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
