using Briefing.Analysis.Claims.Hedging;

namespace Briefing.Analysis.Evaluation;

/// <summary>How well hedges are found.</summary>
/// <param name="Sentences">How many sentences were read.</param>
/// <param name="All">The score of all hedges, whatever their type.</param>
/// <param name="ByType">The score of each type, which has to be right too.</param>
public sealed record HedgeScores(int Sentences, Score All, IReadOnlyDictionary<HedgeType, Score> ByType);
