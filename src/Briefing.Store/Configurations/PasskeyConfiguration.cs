using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Briefing.Store.Configurations;

/// <summary>The table <c>passkeys</c>.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    // The longest that WebAuthn allows.
    private const int MaxCredentialIdLength = 1023;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("passkeys");
        builder.IsAudited(AuditSubjects.Passkey);
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(MaxCredentialIdLength);
        builder.Property(passkey => passkey.UserId).IsAudited();
        builder.OwnsOne(
            passkey => passkey.Data,
            data =>
            {
                data.ToJson("data");
                data.Property(value => value.Name).IsAuditedName();
            }
        );
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
