namespace Briefing.Analysis.Evaluation;

/// <summary>Counts from which precision, recall and F1 follow; counts of several documents add up (micro-average).</summary>
/// <param name="RightPredicted">The numerator of precision.</param>
/// <param name="Predicted">How many were predicted.</param>
/// <param name="RightGold">The numerator of recall.</param>
/// <param name="Gold">How many there are.</param>
public readonly record struct Score(double RightPredicted, int Predicted, double RightGold, int Gold)
{
    /// <summary>From 0 to 1; 1 where nothing was predicted and nothing is there, else 0 where nothing was predicted.</summary>
    public double Precision => Ratio(RightPredicted, Predicted, Gold);

    /// <summary>From 0 to 1; 1 where nothing is there and nothing was predicted, else 0 where nothing is there.</summary>
    public double Recall => Ratio(RightGold, Gold, Predicted);

    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Adds up the counts.</summary>
    public static Score operator +(Score a, Score b) => Add(a, b);

    /// <summary>Adds up the counts.</summary>
    public static Score Add(Score a, Score b) =>
        new(a.RightPredicted + b.RightPredicted, a.Predicted + b.Predicted, a.RightGold + b.RightGold, a.Gold + b.Gold);

    private static double Ratio(double right, int count, int other) =>
        count > 0 ? right / count
        : other > 0 ? 0
        : 1;
}
