using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>annotations</c>. What a note says may be its author's alone, so the trail tells only that it changed.</summary>
internal sealed class AnnotationConfiguration : IEntityTypeConfiguration<AnnotationEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnnotationEntity> builder)
    {
        builder.ToTable("annotations");
        builder.IsAudited(AuditSubjects.Annotation);
        builder.Property(annotation => annotation.Id).ValueGeneratedNever();
        builder.Property(annotation => annotation.Body).IsAuditedSecret();
        builder.Property(annotation => annotation.Resolution).IsAuditedSecret();
        builder.Property(annotation => annotation.Motivation).IsAudited();
        builder.Property(annotation => annotation.Visibility).IsAudited();
        builder.Property(annotation => annotation.Tags).IsAudited();
        builder.Property(annotation => annotation.IsResolved).IsAudited();
        builder.Property(annotation => annotation.AssigneeId).IsAudited();
        builder.Property(annotation => annotation.IsRemoved).IsAudited();
        builder.Property(annotation => annotation.Standing).IsAudited();
        builder.Property(annotation => annotation.AnchorVersion).HasDefaultValue(1);
        builder.Property(annotation => annotation.TargetKind).IsAudited();
        builder.Property(annotation => annotation.TargetRevision).IsAudited();
        builder.Property(annotation => annotation.TargetStart).IsAudited();
        builder.Property(annotation => annotation.TargetEnd).IsAudited();
        builder.HasIndex(annotation => new { annotation.ArticleId, annotation.CreatedAt });
        builder.HasIndex(annotation => annotation.ParentId);
        builder.HasIndex(annotation => annotation.Standing).HasFilter("standing IN ('Ambiguous', 'Orphan')");
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(annotation => annotation.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(annotation => annotation.AuthorId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(annotation => annotation.AssigneeId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
