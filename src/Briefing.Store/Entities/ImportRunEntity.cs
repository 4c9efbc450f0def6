using Briefing.Store.Reading;

namespace Briefing.Store.Entities;

/// <summary>An import run.</summary>
internal sealed class ImportRunEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>What started it.</summary>
    public required string Trigger { get; set; }

    /// <summary>The folder it reads.</summary>
    public required string Folder { get; set; }

    /// <summary>How it stands.</summary>
    public required ImportRunState State { get; set; }

    /// <summary>When it started.</summary>
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

    /// <summary>Why the run failed.</summary>
    public string? Error { get; set; }
}
