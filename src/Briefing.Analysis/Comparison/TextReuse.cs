namespace Briefing.Analysis.Comparison;

/// <summary>Two articles that share much of their wording.</summary>
/// <param name="First">The key that comes first.</param>
/// <param name="Second">The key of the other.</param>
/// <param name="Similarity">The share of all their runs of five words that both have, 0 to 1; an estimate.</param>
/// <param name="Containment">The share of the shorter one's runs that the longer has too, 0 to 1; an estimate.</param>
public sealed record TextReuse(string First, string Second, double Similarity, double Containment)
{
    /// <summary>From which containment on one text is taken for a copy of the other, in whole or in part.</summary>
    internal const double Copied = 0.5;
}
