using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>import_items</c>.</summary>
internal sealed class ImportItemConfiguration : IEntityTypeConfiguration<ImportItemEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportItemEntity> builder)
    {
        builder.ToTable("import_items");
        builder.HasIndex(item => item.RunId);
        builder.HasIndex(item => new { item.ArticleId, item.Decision });
        builder.HasOne<ImportRunEntity>().WithMany().HasForeignKey(item => item.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
