namespace Briefing.Analysis.Relations;

/// <summary>How two claims stand to each other.</summary>
public enum RelationType
{
    /// <summary>They cannot both be true.</summary>
    Contradicts,

    /// <summary>The holder of one disputes the other.</summary>
    Disputes,

    /// <summary>One gives a reason for the other.</summary>
    Supports,

    /// <summary>They say the same.</summary>
    Restates,

    /// <summary>One limits the other.</summary>
    Qualifies,
}
