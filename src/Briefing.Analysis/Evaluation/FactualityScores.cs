namespace Briefing.Analysis.Evaluation;

/// <summary>How well the certainty of predicates agrees with what people said.</summary>
/// <param name="Predicates">How many predicates were scored.</param>
/// <param name="Pearson">Pearson's r of the certainties and people's grades.</param>
/// <param name="Spearman">Spearman's rho of the same.</param>
/// <param name="MeanAbsoluteError">The mean distance, on the scale from -3 to 3.</param>
public sealed record FactualityScores(int Predicates, double Pearson, double Spearman, double MeanAbsoluteError);
