namespace Briefing.Store.Auditing;

/// <summary>What happened to something.</summary>
public enum AuditAction
{
    /// <summary>It came into being.</summary>
    Created,

    /// <summary>It changed.</summary>
    Changed,

    /// <summary>It was removed.</summary>
    Removed,
}
