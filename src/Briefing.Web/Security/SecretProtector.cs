using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Security;

/// <summary>Enciphers the keys of authenticator apps and the recovery codes with the keys of the data folder.</summary>
internal sealed partial class SecretProtector(IDataProtectionProvider protection, ILogger<SecretProtector> logger)
    : IPersonalDataProtector
{
    private readonly IDataProtector _protector = protection.CreateProtector("Briefing.AccountSecrets");

    /// <inheritdoc/>
    public string Protect(string? data) => _protector.Protect(data ?? string.Empty);

    /// <inheritdoc/>
    public string Unprotect(string? data)
    {
        try
        {
            return _protector.Unprotect(data ?? string.Empty);
        }
        catch (CryptographicException exception)
        {
            // No code fits an empty key, so nobody gets in by it; an admin resets the second factor.
            LogUnreadable(exception);
            return string.Empty;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A stored secret cannot be read: the folder keys of the data folder lacks its key. Reset the account's second factor."
    )]
    private partial void LogUnreadable(Exception exception);
}
