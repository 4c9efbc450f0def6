using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>account_secrets</c>: keys of authenticator apps and recovery codes, enciphered.</summary>
internal sealed class AccountSecretConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_secrets");
        builder.IsAudited(AuditSubjects.AccountSecret);
        builder.HasKey(secret => new
        {
            secret.UserId,
            secret.LoginProvider,
            secret.Name,
        });
        builder.Property(secret => secret.UserId).IsAudited();
        builder.Property(secret => secret.LoginProvider).HasMaxLength(64);
        builder.Property(secret => secret.Name).HasMaxLength(64).IsAuditedName();
        builder.Property(secret => secret.Value).IsAuditedSecret();
        builder.HasOne<Account>().WithMany().HasForeignKey(secret => secret.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
