namespace Briefing.Analysis.Attributions;

/// <summary>What an <see cref="IOutermostDetector"/> makes of a text.</summary>
/// <param name="Found">The attributions that it found.</param>
/// <param name="Support">
/// For each proposal that it was given how likely it is to be an outermost attribution, from 0 to 1; empty where the
/// detector does not judge proposals, and then only the rules that are sure by themselves fill in.
/// </param>
public sealed record OutermostReading(IReadOnlyList<OutermostAttribution> Found, IReadOnlyList<double> Support);
