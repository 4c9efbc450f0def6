using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>source_identities</c>.</summary>
internal sealed class SourceIdentityConfiguration : IEntityTypeConfiguration<SourceIdentityEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourceIdentityEntity> builder)
    {
        builder.ToTable("source_identities");
        builder.HasKey(identity => new { identity.RevisionId, identity.AttributionId });
        builder.IsPartOfReading(identity => identity.RevisionId);
    }
}
