namespace Briefing.Store.Search;

/// <summary>What the claims of a query can be counted by.</summary>
public enum ClaimFacet
{
    /// <summary>The innermost holder; the value is its name.</summary>
    Source,

    /// <summary>The publisher; the value is its name.</summary>
    Outlet,

    /// <summary>A caution; the value is its rule's stable id.</summary>
    Flag,

    /// <summary>How firmly the innermost holder commits; the value is that of <c>stance:</c>.</summary>
    Stance,

    /// <summary>Who stands behind it; the value is that of <c>kind:</c>.</summary>
    Kind,

    /// <summary>How many holders stand between the article and the claim; the value is the number.</summary>
    Depth,
}
