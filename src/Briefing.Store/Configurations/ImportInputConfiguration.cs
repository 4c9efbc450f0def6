using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>import_inputs</c>.</summary>
internal sealed class ImportInputConfiguration : IEntityTypeConfiguration<ImportInputEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportInputEntity> builder)
    {
        builder.ToTable("import_inputs");
        builder.HasIndex(input => new { input.RunId, input.SeedName }).IsUnique();
        builder
            .HasOne<ImportRunEntity>()
            .WithMany()
            .HasForeignKey(input => input.RunId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
