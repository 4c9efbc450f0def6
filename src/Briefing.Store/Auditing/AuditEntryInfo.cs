using Briefing.Store.Accounts;

namespace Briefing.Store.Auditing;

/// <summary>One change in the audit trail.</summary>
public sealed record AuditEntryInfo
{
    /// <summary>The key; it grows.</summary>
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that made the change; <see langword="null"/> for a process and for anonymous callers.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>The name of who made the change, as it was then.</summary>
    public required string CallerName { get; init; }

    /// <summary>The role, as it was then.</summary>
    public required AccountRole? CallerRole { get; init; }

    /// <summary>What happened.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>The kind of thing that changed.</summary>
    public required string Subject { get; init; }

    /// <summary>The key of the thing.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The name of the thing.</summary>
    public required string? SubjectName { get; init; }

    /// <summary>What it was: those properties that changed. Empty for what came into being.</summary>
    public required IReadOnlyDictionary<string, string?> Before { get; init; }

    /// <summary>What it is: those properties that changed. Empty for what was removed.</summary>
    public required IReadOnlyDictionary<string, string?> After { get; init; }
}
