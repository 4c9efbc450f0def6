using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>commitments</c>.</summary>
internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<CommitmentEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CommitmentEntity> builder)
    {
        builder.ToTable("commitments");
        builder.HasKey(commitment => new
        {
            commitment.RevisionId,
            commitment.ClaimId,
            commitment.Position,
        });
        builder.IsPartOfReading(commitment => commitment.RevisionId);
    }
}
