using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>attributions</c>.</summary>
internal sealed class AttributionConfiguration : IEntityTypeConfiguration<AttributionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AttributionEntity> builder)
    {
        builder.ToTable("attributions");
        builder.HasKey(attribution => new { attribution.RevisionId, attribution.Id });
        builder.IsPartOfReading(attribution => attribution.RevisionId);
    }
}
