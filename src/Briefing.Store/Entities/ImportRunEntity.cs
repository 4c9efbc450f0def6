using Briefing.Store.Reading;

namespace Briefing.Store.Entities;

/// <summary>An import run.</summary>
internal sealed class ImportRunEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>What started it.</summary>
    public required string Trigger { get; set; }

    /// <summary>Where it takes its texts from.</summary>
    public ImportRunKind Kind { get; set; }

    /// <summary>The folder it reads, or words for what it reads instead.</summary>
    public required string Folder { get; set; }

    /// <summary>Which articles it reads, as JSON; <see langword="null"/> for all.</summary>
    public string? Scope { get; set; }

    /// <summary>Who has to approve what it would change.</summary>
    public ImportApproval Approval { get; set; }

    /// <summary>How often a server has taken it up. What writes for an older attempt is refused.</summary>
    public int Attempt { get; set; }

    /// <summary>The server that has it or had it last.</summary>
    public string? Server { get; set; }

    /// <summary>Whether somebody asked it to stop.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>How it stands.</summary>
    public required ImportRunState State { get; set; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset QueuedAt { get; set; }

    /// <summary>When it was first taken up; when it was asked for where it never was.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How many files it has to go through.</summary>
    public int Total { get; set; }

    /// <summary>Seeds created.</summary>
    public int Created { get; set; }

    /// <summary>Seeds updated.</summary>
    public int Updated { get; set; }

    /// <summary>Seeds unchanged.</summary>
    public int Unchanged { get; set; }

    /// <summary>Seeds withdrawn.</summary>
    public int Withdrawn { get; set; }

    /// <summary>Seeds that failed.</summary>
    public int Failed { get; set; }

    /// <summary>Changes that wait for a decision.</summary>
    public int Waiting { get; set; }

    /// <summary>Who approved, rejected or undid it last.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why the run failed.</summary>
    public string? Error { get; set; }
}
