namespace Briefing.Analysis.Comparison;

/// <summary>Why two articles, or two claims, count as one origin.</summary>
public enum SharedOriginKind
{
    /// <summary>Both have it from the same named source.</summary>
    NamedSource,

    /// <summary>Both have it from the same outlet, or from unnamed sources of that outlet.</summary>
    Outlet,

    /// <summary>One passes on what the other reports.</summary>
    Relay,

    /// <summary>They share much of their wording.</summary>
    Copy,
}
