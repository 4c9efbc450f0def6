namespace Briefing.Analysis.Claims;

/// <summary>Why a hop stands in a chain.</summary>
public enum HopBasis
{
    /// <summary>The claim's own sentence names it.</summary>
    Explicit,

    /// <summary>An earlier sentence set it up, and nothing took it down since.</summary>
    Inherited,
}
