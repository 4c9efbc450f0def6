namespace Briefing.Store.Reading;

/// <summary>How an import run stands.</summary>
public enum ImportRunState
{
    /// <summary>It waits for its turn: one run goes on at a time, over all servers.</summary>
    Queued,

    /// <summary>It is going on.</summary>
    Running,

    /// <summary>It went through every file, and what it would change waits until somebody approves or rejects it.</summary>
    Waiting,

    /// <summary>It went through every file, and what it would change was applied.</summary>
    Completed,

    /// <summary>Its process ended before it did; it can be resumed, and the next run finishes the rest in any case.</summary>
    Interrupted,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The run itself could not go on, for instance because the folder cannot be read.</summary>
    Failed,

    /// <summary>Somebody rejected what it would have changed.</summary>
    Rejected,

    /// <summary>It was applied and then undone.</summary>
    RolledBack,
}
