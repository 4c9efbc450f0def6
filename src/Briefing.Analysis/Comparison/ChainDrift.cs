namespace Briefing.Analysis.Comparison;

/// <summary>A difference between a report and an article that relays it, span against span.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Upstream">The claim of the report, and the words that the relay changed or left out.</param>
/// <param name="Relay">The claim of the relay, and its own words in their place.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record ChainDrift(DriftKind Kind, ArticleClaim Upstream, ArticleClaim Relay, string Why);
