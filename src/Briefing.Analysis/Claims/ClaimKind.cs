namespace Briefing.Analysis.Claims;

/// <summary>Who stands behind a claim.</summary>
public enum ClaimKind
{
    /// <summary>Somebody is said to hold it.</summary>
    Attributed,

    /// <summary>The article asserts it in its own voice.</summary>
    Unattributed,

    /// <summary>The text takes it for granted: "the failed offensive".</summary>
    Presupposed,
}
