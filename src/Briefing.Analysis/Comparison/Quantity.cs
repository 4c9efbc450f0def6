using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>A number with what it counts.</summary>
/// <param name="Low">The least that it may be.</param>
/// <param name="High">The most that it may be.</param>
/// <param name="Unit">The words that it counts, as <see cref="MeaningWord.Id"/>; 0 where there is none.</param>
/// <param name="SecondUnit">The next of them, or 0.</param>
/// <param name="Span">Its words, those that bound it included.</param>
/// <param name="Words">The same words, to be quoted.</param>
internal sealed record Quantity(double Low, double High, uint Unit, uint SecondUnit, TextSpan Span, string Words)
{
    // Figures for one thing are rounded in one report and given in full in another.
    private const double Rounding = 0.02;

    /// <summary>Whether it is one number and no bound, range or estimate.</summary>
    public bool IsExact => Low.Equals(High);

    /// <summary>Whether two numbers count the same thing.</summary>
    public bool CountsAs(Quantity other) =>
        Unit != 0 && (Unit == other.Unit || Unit == other.SecondUnit || SecondUnit != 0 && SecondUnit == other.Unit)
        || SecondUnit != 0 && SecondUnit == other.SecondUnit;

    /// <summary>Whether both may be true of one thing.</summary>
    public bool Agrees(Quantity other) => Low <= other.High * (1 + Rounding) && other.Low <= High * (1 + Rounding);
}
