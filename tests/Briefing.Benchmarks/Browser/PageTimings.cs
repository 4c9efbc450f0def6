namespace Briefing.Benchmarks.Browser;

/// <summary>What a browser told of a page.</summary>
/// <param name="Paint">When the largest content was painted, in milliseconds after the start of the navigation.</param>
/// <param name="Shift">The layout shift, without unit.</param>
/// <param name="LongTasks">How long each task took by the wall that took over 50 milliseconds.</param>
/// <param name="TaskTimes">The processor time of each task, in milliseconds; empty where it was not traced.</param>
internal sealed record PageTimings(
    double Paint,
    double Shift,
    IReadOnlyList<double> LongTasks,
    IReadOnlyList<double> TaskTimes
);
