namespace Briefing.Analysis.Comparison;

/// <summary>In what two claims on the same conflict.</summary>
public enum ConflictKind
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They count the same and come to other numbers.</summary>
    Number,

    /// <summary>One holds that it is so, the other that it is not.</summary>
    Negation,

    /// <summary>They name opposites: "rose" and "fell".</summary>
    Direction,
}
