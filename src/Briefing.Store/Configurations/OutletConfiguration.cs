using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>outlets</c>.</summary>
internal sealed class OutletConfiguration : IEntityTypeConfiguration<OutletEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OutletEntity> builder)
    {
        builder.ToTable("outlets");
        builder.HasIndex(outlet => outlet.FoldedName).IsUnique();
    }
}
