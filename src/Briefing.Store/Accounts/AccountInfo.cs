namespace Briefing.Store.Accounts;

/// <summary>An account, as the list of accounts shows it.</summary>
public sealed record AccountInfo
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name it signs in with.</summary>
    public required string UserName { get; init; }

    /// <summary>What it may do.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nobody may sign in to it.</summary>
    public required DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Until when it is locked after failed attempts.</summary>
    public required DateTimeOffset? LockoutEnd { get; init; }

    /// <summary>Whether it has a password; without one its owner has not yet followed the invitation.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>Whether a code of an authenticator app is asked for.</summary>
    public required bool TwoFactorEnabled { get; init; }

    /// <summary>How many passkeys it has.</summary>
    public required int Passkeys { get; init; }
}
