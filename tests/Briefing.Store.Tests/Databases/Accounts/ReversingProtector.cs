using Microsoft.AspNetCore.Identity;

namespace Briefing.Store.Tests.Databases.Accounts;

/// <summary>Enciphers so that a test can see that something was enciphered.</summary>
internal sealed class ReversingProtector : IPersonalDataProtector
{
    public string Protect(string? data) => string.Concat((data ?? "").Reverse());

    public string Unprotect(string? data) => Protect(data);
}
