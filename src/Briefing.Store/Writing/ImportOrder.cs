using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>What a run is to do.</summary>
public sealed record ImportOrder
{
    /// <summary>Where it takes its texts from.</summary>
    public required ImportRunKind Kind { get; init; }

    /// <summary>The folder it reads, or words for what it reads instead.</summary>
    public required string Folder { get; init; }

    /// <summary>Which articles it reads, as JSON; <see langword="null"/> for all.</summary>
    public string? Scope { get; init; }

    /// <summary>Who has to approve what it would change.</summary>
    public ImportApproval Approval { get; init; }

    /// <summary>The texts that somebody brought in; empty for other kinds.</summary>
    public IReadOnlyList<ImportInput> Inputs { get; init; } = [];
}
