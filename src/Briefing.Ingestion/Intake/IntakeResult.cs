using Briefing.Store.Writing;

namespace Briefing.Ingestion.Intake;

/// <summary>What came of something that somebody brought in.</summary>
/// <param name="Texts">The texts to import; their names are distinct.</param>
/// <param name="Problems">What was not taken in, why, and what to do.</param>
public sealed record IntakeResult(IReadOnlyList<ImportInput> Texts, IReadOnlyList<string> Problems)
{
    internal static IntakeResult Of(ImportInput text) => new([text], []);

    internal static IntakeResult Refused(string problem) => new([], [problem]);
}
