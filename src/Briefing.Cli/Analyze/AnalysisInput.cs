using Briefing.Analysis;

namespace Briefing.Cli.Analyze;

/// <summary>A document to analyse, or why there is none.</summary>
/// <param name="Origin">Where it comes from, for messages: a path, or a path with a line number.</param>
internal sealed record AnalysisInput(string Origin)
{
    /// <summary>The document's name in the output.</summary>
    public string Doc { get; init; } = string.Empty;

    /// <summary>SHA-256 of the file's bytes; <see langword="null"/> for a line of a corpus.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The text to analyse; <see langword="null"/> exactly where there is a problem.</summary>
    public string? Text { get; init; }

    /// <summary>What is stated about it.</summary>
    public ArticleMetadata Metadata { get; init; } = ArticleMetadata.Unstated;

    /// <summary>Why there is no text, and what to do.</summary>
    public string? Problem { get; init; }

    /// <summary>What to know about the file, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
