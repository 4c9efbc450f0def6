using Briefing.Analysis.Comparison;

namespace Briefing.Store.Stories;

/// <summary>What shows that two articles of a story have what they share from one place.</summary>
/// <param name="FirstId">An article.</param>
/// <param name="SecondId">Another.</param>
/// <param name="Kind">Why they count as one origin.</param>
/// <param name="Name">What to call it.</param>
/// <param name="FirstQuote">The words of the first that show it; may be empty.</param>
/// <param name="SecondQuote">The words of the second that show it; may be empty.</param>
public sealed record OriginLink(
    long FirstId,
    long SecondId,
    SharedOriginKind Kind,
    string Name,
    string FirstQuote,
    string SecondQuote
);
