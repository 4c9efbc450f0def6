namespace Briefing.Analysis.Serialization;

/// <summary>What the caller knows of a document and the reading does not.</summary>
public sealed record AnalysisJsonHeader
{
    /// <summary>The document's name: its file's name without the extension.</summary>
    public required string Doc { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; <see langword="null"/> where the text did not come from a file of its own.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether the text is written.</summary>
    public bool IncludeText { get; init; } = true;

    /// <summary>How long the analysis took, in milliseconds.</summary>
    public required double TotalMilliseconds { get; init; }
}
