using Briefing.Store.Accounts;
using Briefing.Store.Auditing;

namespace Briefing.Store.Entities;

/// <summary>One change in the audit trail. Rows are added only; triggers in both databases refuse anything else.</summary>
internal sealed class AuditEntryEntity
{
    /// <summary>The key; it grows.</summary>
    public long Id { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>The account that made the change. No foreign key: the trail outlives what it tells of.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The name of who made the change, as it was then.</summary>
    public required string CallerName { get; set; }

    /// <summary>The role, as it was then.</summary>
    public AccountRole? CallerRole { get; set; }

    /// <summary>What happened.</summary>
    public required AuditAction Action { get; set; }

    /// <summary>The kind of thing that changed.</summary>
    public required string Subject { get; set; }

    /// <summary>The key of the thing.</summary>
    public required string SubjectId { get; set; }

    /// <summary>The name of the thing, as it is after the change.</summary>
    public string? SubjectName { get; set; }

    /// <summary>What it was, a JSON object of those properties that changed.</summary>
    public string? Before { get; set; }

    /// <summary>What it is, likewise.</summary>
    public string? After { get; set; }
}
