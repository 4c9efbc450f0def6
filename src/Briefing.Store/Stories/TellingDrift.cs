using Briefing.Analysis.Comparison;

namespace Briefing.Store.Stories;

/// <summary>A difference between a report and the article that passes it on.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Upstream">The report.</param>
/// <param name="UpstreamQuote">Its words that the relay changed or left out.</param>
/// <param name="Relay">The relay.</param>
/// <param name="RelayQuote">Its own words in their place.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record TellingDrift(
    DriftKind Kind,
    Telling Upstream,
    string UpstreamQuote,
    Telling Relay,
    string RelayQuote,
    string Why
);
