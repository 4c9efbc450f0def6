using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>access_tokens</c>.</summary>
internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessTokenEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AccessTokenEntity> builder)
    {
        builder.ToTable("access_tokens");
        builder.IsAudited(AuditSubjects.AccessToken);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.AccountId).IsAudited();
        builder.Property(token => token.Name).HasMaxLength(AccessTokenWriter.MaxNameLength).IsAuditedName();
        builder.Property(token => token.ExpiresAt).IsAudited();
        builder.Property(token => token.RevokedAt).IsAudited();
        builder.HasIndex(token => token.Hash).IsUnique();
        builder
            .HasOne(token => token.Account)
            .WithMany()
            .HasForeignKey(token => token.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
