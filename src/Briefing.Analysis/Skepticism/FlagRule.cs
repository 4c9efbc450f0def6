namespace Briefing.Analysis.Skepticism;

/// <summary>What a flag means, for its rule page.</summary>
/// <param name="Code">The code.</param>
/// <param name="Id">The stable id: <c>src-anonymous</c>.</param>
/// <param name="Title">A short name for readers: "Unnamed source".</param>
/// <param name="Question">The reader's question that it belongs to.</param>
/// <param name="Severity">The usual severity.</param>
/// <param name="Definition">What raises it.</param>
/// <param name="Example">An example of our own.</param>
/// <param name="Basis">The standard or literature it rests on.</param>
public sealed record FlagRule(
    FlagCode Code,
    string Id,
    string Title,
    FlagQuestion Question,
    FlagSeverity Severity,
    string Definition,
    string Example,
    string Basis
);
