using Briefing.Store.Reading;

namespace Briefing.Ingestion.Imports;

/// <summary>How the current or the last import run of this process stands. Immutable.</summary>
public sealed record ImportSnapshot
{
    /// <summary>No run has started since the process did.</summary>
    public static ImportSnapshot None { get; } = new();

    /// <summary>The run's key in the store, or <see langword="null"/> before it is recorded there.</summary>
    public long? RunId { get; init; }

    /// <summary>What started it: <c>startup</c>, <c>web</c>, <c>cli</c>; <see langword="null"/> where there was no run yet.</summary>
    public string? Trigger { get; init; }

    /// <summary>The folder it reads, or <see langword="null"/> where there was no run yet.</summary>
    public string? Folder { get; init; }

    /// <summary>How it stands, or <see langword="null"/> where there was no run yet.</summary>
    public ImportRunState? State { get; init; }

    /// <summary>When it started, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, UTC, or <see langword="null"/> while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many files it has to go through.</summary>
    public int Total { get; init; }

    /// <summary>Seeds created so far.</summary>
    public int Created { get; init; }

    /// <summary>Seeds updated so far.</summary>
    public int Updated { get; init; }

    /// <summary>Seeds found unchanged so far.</summary>
    public int Unchanged { get; init; }

    /// <summary>Articles marked withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Seeds that failed so far.</summary>
    public int Failed { get; init; }

    /// <summary>Changes found so far that wait for a decision.</summary>
    public int Waiting { get; init; }

    /// <summary>What became of the file that was finished last, or <see langword="null"/>.</summary>
    public ImportItemInfo? LastItem { get; init; }

    /// <summary>Why the run itself failed, or <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>How many of the <see cref="Total"/> files are finished.</summary>
    public int Done => Created + Updated + Unchanged + Failed + Waiting;

    /// <summary>Whether a run is going on.</summary>
    public bool IsRunning => State is ImportRunState.Running;

    /// <summary>How a run stands by its record.</summary>
    public static ImportSnapshot Of(ImportRunInfo run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new ImportSnapshot
        {
            RunId = run.Id,
            Trigger = run.Trigger,
            Folder = run.Folder,
            State = run.State,
            StartedAt = run.StartedAt,
            EndedAt = run.EndedAt,
            Total = run.Total,
            Created = run.Created,
            Updated = run.Updated,
            Unchanged = run.Unchanged,
            Withdrawn = run.Withdrawn,
            Failed = run.Failed,
            Waiting = run.Waiting,
            Error = run.Error,
        };
    }

    internal ImportSnapshot With(ImportItemInfo item) =>
        item.Decision is ImportDecision.Waiting
            ? this with
            {
                Waiting = Waiting + 1,
                LastItem = item,
            }
            : item.Outcome switch
            {
                ImportOutcome.Created => this with { Created = Created + 1, LastItem = item },
                ImportOutcome.Updated => this with { Updated = Updated + 1, LastItem = item },
                ImportOutcome.Unchanged => this with { Unchanged = Unchanged + 1, LastItem = item },
                ImportOutcome.Withdrawn => this with { Withdrawn = Withdrawn + 1, LastItem = item },
                _ => this with { Failed = Failed + 1, LastItem = item },
            };
}
