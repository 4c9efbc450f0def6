namespace Briefing.Store.Reading;

/// <summary>How an import run stands.</summary>
public enum ImportRunState
{
    /// <summary>It is going on.</summary>
    Running,

    /// <summary>It went through every file.</summary>
    Completed,

    /// <summary>Its process ended before it did; the next run finishes the rest.</summary>
    Interrupted,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The run itself could not go on, for instance because the folder cannot be read.</summary>
    Failed,
}
