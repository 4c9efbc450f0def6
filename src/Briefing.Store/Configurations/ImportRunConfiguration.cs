using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>import_runs</c>.</summary>
internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRunEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportRunEntity> builder)
    {
        builder.ToTable("import_runs");
        builder.HasIndex(run => run.State);
    }
}
