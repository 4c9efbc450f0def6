namespace Briefing.Benchmarks.Anchoring;

/// <summary>What an edit did to an annotated passage.</summary>
internal enum PassageKind
{
    /// <summary>At least half of its letters stand together.</summary>
    Kept,

    /// <summary>Some of it was moved away from the rest.</summary>
    Parted,

    /// <summary>Less than half of its letters are left.</summary>
    Rewritten,

    /// <summary>Nothing of it is left.</summary>
    Gone,
}
