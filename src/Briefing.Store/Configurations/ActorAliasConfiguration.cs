using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>actor_aliases</c>.</summary>
internal sealed class ActorAliasConfiguration : IEntityTypeConfiguration<ActorAliasEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ActorAliasEntity> builder)
    {
        builder.ToTable("actor_aliases");
        builder.HasKey(alias => new
        {
            alias.RevisionId,
            alias.ActorId,
            alias.Position,
        });
        builder.IsPartOfReading(alias => alias.RevisionId);
    }
}
