using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>revision_contents</c>.</summary>
internal sealed class RevisionContentConfiguration : IEntityTypeConfiguration<RevisionContentEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<RevisionContentEntity> builder)
    {
        builder.ToTable("revision_contents");
        builder.HasKey(content => content.RevisionId);
        builder.Property(content => content.RevisionId).ValueGeneratedNever();
        builder
            .HasOne<RevisionEntity>()
            .WithOne()
            .HasForeignKey<RevisionContentEntity>(content => content.RevisionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
