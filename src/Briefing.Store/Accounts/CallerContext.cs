namespace Briefing.Store.Accounts;

/// <summary>
/// On whose behalf a request runs, for what takes no caller of its own: the account store behind Identity. Scoped to a
/// request, and anonymous until somebody says otherwise.
/// </summary>
public sealed class CallerContext
{
    /// <summary>The caller.</summary>
    public Caller Current { get; set; } = Caller.Anonymous;
}
