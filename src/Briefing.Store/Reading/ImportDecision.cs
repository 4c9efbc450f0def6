namespace Briefing.Store.Reading;

/// <summary>How a change that a run found stands.</summary>
public enum ImportDecision
{
    /// <summary>It holds: it was applied, or there was nothing to apply.</summary>
    Applied,

    /// <summary>It waits for somebody to approve or reject it.</summary>
    Waiting,

    /// <summary>Somebody rejected it.</summary>
    Rejected,

    /// <summary>Another change of the same article stands in its place, and that one is decided.</summary>
    Superseded,

    /// <summary>It was applied and then undone.</summary>
    RolledBack,
}
