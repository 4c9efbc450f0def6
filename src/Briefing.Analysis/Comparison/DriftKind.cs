namespace Briefing.Analysis.Comparison;

/// <summary>How a relay differs from what it relays.</summary>
public enum DriftKind
{
    /// <summary>More sources than the report has.</summary>
    SourceInflated,

    /// <summary>A source that looks weightier: one who left a post is said to hold it.</summary>
    SourcePromoted,

    /// <summary>The source disappears, and the relay says it itself.</summary>
    AttributionLost,

    /// <summary>A reserve disappears.</summary>
    HedgeLost,

    /// <summary>A bound, a range or an estimate becomes one number.</summary>
    BoundLost,

    /// <summary>The report tells that somebody disputes it, the relay does not.</summary>
    DenialOmitted,
}
