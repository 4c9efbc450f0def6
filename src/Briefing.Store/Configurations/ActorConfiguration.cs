using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>actors</c>.</summary>
internal sealed class ActorConfiguration : IEntityTypeConfiguration<ActorEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ActorEntity> builder)
    {
        builder.ToTable("actors");
        builder.HasKey(actor => new { actor.RevisionId, actor.Id });
        builder.HasIndex(actor => actor.Name);
        builder.IsPartOfReading(actor => actor.RevisionId);
    }
}
