using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>flags</c>.</summary>
internal sealed class FlagConfiguration : IEntityTypeConfiguration<FlagEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<FlagEntity> builder)
    {
        builder.ToTable("flags");
        builder.HasKey(flag => new { flag.RevisionId, flag.Id });
        builder.HasIndex(flag => flag.OtherArticleId).HasFilter("other_article_id IS NOT NULL");
        builder.Property(flag => flag.IsDismissed).HasDefaultValue(false);
        builder.HasIndex(flag => flag.RevisionId).HasFilter("is_dismissed");
        builder.IsPartOfReading(flag => flag.RevisionId);
    }
}
