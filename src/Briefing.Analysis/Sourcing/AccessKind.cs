namespace Briefing.Analysis.Sourcing;

/// <summary>What a phrase on a source tells.</summary>
internal enum AccessKind
{
    /// <summary>It was there, saw it or decided it.</summary>
    Direct,

    /// <summary>It was told or has read it.</summary>
    Informed,

    /// <summary>Why it is not named.</summary>
    Unnamed,
}
