using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>protection_keys</c>.</summary>
internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKeyEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ProtectionKeyEntity> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
    }
}
