using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>judgements</c>. Each version of a judgement is in the audit trail, which is never changed.</summary>
internal sealed class JudgementConfiguration : IEntityTypeConfiguration<JudgementEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<JudgementEntity> builder)
    {
        builder.ToTable("judgements");
        builder.IsAudited(AuditSubjects.Judgement);
        builder.Property(judgement => judgement.Id).ValueGeneratedNever();
        builder.Property(judgement => judgement.Kind).IsAudited();
        builder.Property(judgement => judgement.Value).IsAudited();
        builder.Property(judgement => judgement.Reason).IsAudited();
        builder.Property(judgement => judgement.OwnerId).IsAudited();
        builder.Property(judgement => judgement.IsWithdrawn).IsAudited();
        builder.Property(judgement => judgement.Standing).IsAudited();
        builder.Property(judgement => judgement.TargetName).IsAudited();
        builder.Property(judgement => judgement.TargetElementId).IsAudited();
        builder.Property(judgement => judgement.TargetExact).IsAudited();
        builder.Property(judgement => judgement.TargetRevision).IsAudited();
        builder.Property(judgement => judgement.TargetStart).IsAudited();
        builder.Property(judgement => judgement.TargetEnd).IsAudited();
        builder.Property(judgement => judgement.Version).IsConcurrencyToken();
        builder.HasIndex(judgement => new { judgement.ArticleId, judgement.Kind });
        builder.HasIndex(judgement => new { judgement.Kind, judgement.TargetName });
        builder
            .HasOne<ArticleEntity>()
            .WithMany()
            .HasForeignKey(judgement => judgement.ArticleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(judgement => judgement.AccountId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(judgement => judgement.OwnerId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
