using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>accounts</c>. Of Identity's user, what Briefing has no use for has no column.</summary>
internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.IsAudited(AuditSubjects.Account);
        builder.Ignore(account => account.Email);
        builder.Ignore(account => account.NormalizedEmail);
        builder.Ignore(account => account.EmailConfirmed);
        builder.Ignore(account => account.PhoneNumber);
        builder.Ignore(account => account.PhoneNumberConfirmed);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(Account.MaxUserNameLength).IsRequired();
        builder.Property(account => account.UserName).IsAuditedName();
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Account.MaxUserNameLength).IsRequired();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(account => account.Role).IsAudited();
        builder.Property(account => account.DisabledAt).IsAudited();
        builder.Property(account => account.TwoFactorEnabled).IsAudited();
        builder.Property(account => account.LockoutEnd).IsAudited();
        builder.Property(account => account.PasswordHash).IsAuditedSecret();
    }
}
