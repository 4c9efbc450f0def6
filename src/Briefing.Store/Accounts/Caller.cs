namespace Briefing.Store.Accounts;

/// <summary>
/// On whose behalf something is read or changed. Writers take it, check it, and put it into the audit trail.
/// </summary>
public sealed record Caller
{
    private Caller() { }

    /// <summary>Somebody who has not signed in.</summary>
    public static Caller Anonymous { get; } = new() { Name = "anonymous" };

    /// <summary>Whoever holds the one-time link of the first start, who may create the first account and nothing else.</summary>
    public static Caller Setup { get; } = new() { Name = "setup link" };

    /// <summary>The account, or <see langword="null"/> for a process and for anonymous callers.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>What the caller may do; <see langword="null"/> where it may do nothing beyond proving who it is.</summary>
    public AccountRole? Role { get; private init; }

    /// <summary>A part of Briefing that acts by itself, or a command on the machine: <c>startup</c>, <c>cli</c>.</summary>
    /// <param name="name">The name to show.</param>
    public static Caller Process(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Caller { Name = name, Role = AccountRole.Admin };
    }

    /// <summary>Somebody who is signed in.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="name">Its name.</param>
    /// <param name="role">Its role.</param>
    public static Caller SignedIn(Guid accountId, string name, AccountRole role) =>
        new()
        {
            AccountId = accountId,
            Name = name,
            Role = role,
        };

    /// <summary>
    /// Somebody who is about to prove to be this account's owner, by a password or a link. Identity checks the proof; until
    /// then only what belongs to the proof may change: a failed attempt, a recovery code used up, the new password of a link.
    /// </summary>
    /// <param name="account">The account.</param>
    public static Caller Claimant(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new Caller { AccountId = account.Id, Name = account.UserName ?? string.Empty };
    }

    /// <summary>Whether the caller has a role or one that may more.</summary>
    /// <param name="minimum">The role.</param>
    public bool Has(AccountRole minimum) => Role >= minimum;

    /// <summary>Refuses a caller without a role.</summary>
    /// <param name="minimum">The least role.</param>
    /// <exception cref="AccessDeniedException">The caller has less.</exception>
    public void Demand(AccountRole minimum)
    {
        if (!Has(minimum))
        {
            throw new AccessDeniedException($"{Name} may not do what needs the role {minimum}.");
        }
    }

    /// <summary>Refuses a caller that is neither the account itself nor an admin.</summary>
    /// <param name="accountId">The account.</param>
    /// <exception cref="AccessDeniedException">The caller is neither.</exception>
    public void DemandSelfOrAdmin(Guid accountId)
    {
        if (AccountId != accountId)
        {
            Demand(AccountRole.Admin);
        }
    }
}
