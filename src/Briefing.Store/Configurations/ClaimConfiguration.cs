using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>claims</c>.</summary>
internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ClaimEntity> builder)
    {
        builder.ToTable("claims");
        builder.HasKey(claim => claim.Key);
        builder.Property(claim => claim.Key).ValueGeneratedNever();
        builder.HasIndex(claim => new { claim.RevisionId, claim.Id }).IsUnique();
        builder.IsPartOfReading(claim => claim.RevisionId);
    }
}
