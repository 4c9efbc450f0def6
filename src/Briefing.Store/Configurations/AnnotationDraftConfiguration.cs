using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>annotation_drafts</c>. A draft is its author's alone, so it is not in the audit trail.</summary>
internal sealed class AnnotationDraftConfiguration : IEntityTypeConfiguration<AnnotationDraftEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AnnotationDraftEntity> builder)
    {
        builder.ToTable("annotation_drafts");
        builder.HasKey(draft => new
        {
            draft.AccountId,
            draft.ArticleId,
            draft.Place,
        });
        builder.Property(draft => draft.Place).HasMaxLength(AnnotationDraftWriter.MaxPlaceLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(draft => draft.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(draft => draft.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
