namespace Briefing.Benchmarks.Browser;

/// <summary>What a browser told of a page.</summary>
/// <param name="Paint">When the largest content was painted, in milliseconds after the start of the navigation.</param>
/// <param name="Shift">The layout shift, without unit.</param>
/// <param name="Tasks">How long each task took that took over 50 milliseconds.</param>
internal sealed record PageTimings(double Paint, double Shift, IReadOnlyList<double> Tasks);
