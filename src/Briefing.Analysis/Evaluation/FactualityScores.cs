namespace Briefing.Analysis.Evaluation;

/// <summary>How well the certainty of predicates agrees with what people said.</summary>
/// <param name="Predicates">How many predicates were scored.</param>
/// <param name="Pearson">Pearson's r of the certainties and people's grades.</param>
/// <param name="Spearman">Spearman's rho of the same.</param>
/// <param name="MeanAbsoluteError">The mean distance, on the scale from -3 to 3.</param>
/// <param name="GradePearson">Pearson's r where only the seven grades of FactBank are told.</param>
/// <param name="GradeSpearman">Spearman's rho of the same.</param>
public sealed record FactualityScores(
    int Predicates,
    double Pearson,
    double Spearman,
    double MeanAbsoluteError,
    double GradePearson,
    double GradeSpearman
);
