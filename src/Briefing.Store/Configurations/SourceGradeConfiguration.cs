using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>source_grades</c>.</summary>
internal sealed class SourceGradeConfiguration : IEntityTypeConfiguration<SourceGradeEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SourceGradeEntity> builder)
    {
        builder.ToTable("source_grades");
        builder.HasKey(grade => new { grade.Name, grade.Number });
        builder.IsAudited(AuditSubjects.SourceGrade);
        builder.Property(grade => grade.Name).IsAuditedName();
        builder.Property(grade => grade.Grade).IsAudited();
        builder.Property(grade => grade.Reason).IsAudited();
        builder.HasOne<Account>().WithMany().HasForeignKey(grade => grade.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
