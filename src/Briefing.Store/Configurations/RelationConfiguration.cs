using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>relations</c>.</summary>
internal sealed class RelationConfiguration : IEntityTypeConfiguration<RelationEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RelationEntity> builder)
    {
        builder.ToTable("relations");
        builder.HasKey(relation => new { relation.RevisionId, relation.Position });
        builder.IsPartOfReading(relation => relation.RevisionId);
    }
}
