namespace Briefing.Cli.Analyze;

/// <summary>What became of a document.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Line">The line to print, in UTF-8; empty exactly where there is a problem.</param>
/// <param name="Problem">Why there is no line.</param>
/// <param name="Notes">What to know about the file.</param>
internal sealed record AnalysisOutput(
    string Origin,
    ReadOnlyMemory<byte> Line,
    string? Problem,
    IReadOnlyList<string> Notes
)
{
    /// <summary>What the comparison of several documents needs of it; <see langword="null"/> where nothing is compared.</summary>
    public ComparableReading? Comparable { get; init; }
}
