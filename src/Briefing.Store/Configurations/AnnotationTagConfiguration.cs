using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>annotation_tags</c>.</summary>
internal sealed class AnnotationTagConfiguration : IEntityTypeConfiguration<AnnotationTagEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnnotationTagEntity> builder)
    {
        builder.ToTable("annotation_tags");
        builder.HasKey(tag => tag.Name);
        builder.IsAudited(AuditSubjects.AnnotationTag);
        builder.Property(tag => tag.Name).HasMaxLength(AnnotationTagWriter.MaxNameLength).IsAuditedName();
        builder.Property(tag => tag.Description).HasMaxLength(AnnotationTagWriter.MaxDescriptionLength).IsAudited();
        builder.Property(tag => tag.IsRetired).IsAudited();
    }
}
