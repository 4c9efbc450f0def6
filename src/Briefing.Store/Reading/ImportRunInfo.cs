namespace Briefing.Store.Reading;

/// <summary>An import run.</summary>
public sealed record ImportRunInfo
{
    /// <summary>The store's key.</summary>
    public required long Id { get; init; }

    /// <summary>What started it: <c>startup</c>, <c>web</c>, <c>cli</c>.</summary>
    public required string Trigger { get; init; }

    /// <summary>The folder it reads.</summary>
    public required string Folder { get; init; }

    /// <summary>How it stands.</summary>
    public required ImportRunState State { get; init; }

    /// <summary>When it started, UTC.</summary>
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

    /// <summary>Why the run itself failed, or <see langword="null"/>.</summary>
    public string? Error { get; init; }
}
