namespace Briefing.Store.Reading;

/// <summary>An import run.</summary>
public sealed record ImportRunInfo
{
    /// <summary>The store's key.</summary>
    public required long Id { get; init; }

    /// <summary>What started it: <c>startup</c>, <c>web</c>, <c>cli</c>.</summary>
    public required string Trigger { get; init; }

    /// <summary>Where it takes its texts from.</summary>
    public required ImportRunKind Kind { get; init; }

    /// <summary>The folder it reads, or words for what it reads instead.</summary>
    public required string Folder { get; init; }

    /// <summary>Which articles it reads, as JSON; <see langword="null"/> for all.</summary>
    public string? Scope { get; init; }

    /// <summary>Who has to approve what it would change.</summary>
    public required ImportApproval Approval { get; init; }

    /// <summary>How often a server has taken it up.</summary>
    public required int Attempt { get; init; }

    /// <summary>The server that has it or had it last; <see langword="null"/> before any had.</summary>
    public string? Server { get; init; }

    /// <summary>Whether somebody asked it to stop.</summary>
    public required bool CancelRequested { get; init; }

    /// <summary>How it stands.</summary>
    public required ImportRunState State { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it was first taken up, UTC; when it was asked for where it never was.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC, or <see langword="null"/> while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many files it has to go through.</summary>
    public required int Total { get; init; }

    /// <summary>Seeds created so far.</summary>
    public required int Created { get; init; }

    /// <summary>Seeds updated so far.</summary>
    public required int Updated { get; init; }

    /// <summary>Seeds found unchanged so far.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Seeds found gone.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Seeds that failed so far.</summary>
    public required int Failed { get; init; }

    /// <summary>Changes that wait for a decision.</summary>
    public required int Waiting { get; init; }

    /// <summary>Who approved, rejected or undid it last.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why the run itself failed, or <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>How many of the <see cref="Total"/> texts are finished.</summary>
    public int Done => Created + Updated + Unchanged + Failed + Waiting;

    /// <summary>Whether it is over: it will not go on by itself.</summary>
    public bool IsOver => State.IsOver();
}
