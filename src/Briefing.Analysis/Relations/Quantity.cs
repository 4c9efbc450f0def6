using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A number with the bounds that its words leave open, and what it counts.</summary>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
/// <param name="Unit">What it counts, as a topic or a sign such as "%"; empty where the words do not tell.</param>
/// <param name="Span">Its words.</param>
internal readonly record struct Quantity(decimal Low, decimal High, string Unit, TextSpan Span)
{
    /// <summary>Whether its unit is a word and not a sign.</summary>
    public bool IsOfTopic => Unit is not ("" or "%" or "money");

    /// <summary>Whether both can be true of one thing: "at least ten" and "twelve".</summary>
    public bool Fits(Quantity other) => Low <= other.High && other.Low <= High;
}
