using Microsoft.AspNetCore.Identity;

namespace Briefing.Store.Accounts;

/// <summary>A person's account, as ASP.NET Core Identity keeps it.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest user name, in UTF-16 units.</summary>
    public const int MaxUserNameLength = 64;

    /// <summary>Creates an account with a new id, which sorts by time.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>What the account may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>When the account was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when nobody may sign in to it, or <see langword="null"/>.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
