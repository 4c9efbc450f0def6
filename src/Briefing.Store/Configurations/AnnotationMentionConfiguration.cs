using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>annotation_mentions</c>.</summary>
internal sealed class AnnotationMentionConfiguration : IEntityTypeConfiguration<AnnotationMentionEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnnotationMentionEntity> builder)
    {
        builder.ToTable("annotation_mentions");
        builder.HasKey(mention => new { mention.AnnotationId, mention.AccountId });
        builder
            .HasOne<AnnotationEntity>()
            .WithMany()
            .HasForeignKey(mention => mention.AnnotationId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(mention => mention.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
