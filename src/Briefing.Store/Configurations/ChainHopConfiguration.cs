using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>chain_hops</c>.</summary>
internal sealed class ChainHopConfiguration : IEntityTypeConfiguration<ChainHopEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ChainHopEntity> builder)
    {
        builder.ToTable("chain_hops");
        builder.HasKey(hop => new
        {
            hop.RevisionId,
            hop.ClaimId,
            hop.Position,
        });
        builder.HasIndex(hop => new { hop.RevisionId, hop.ActorId });
        builder.IsPartOfReading(hop => hop.RevisionId);
    }
}
