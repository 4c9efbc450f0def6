namespace Briefing.Analysis.Skepticism;

/// <summary>The plain question of a reader that a flag belongs to.</summary>
public enum FlagQuestion
{
    /// <summary>Who says so?</summary>
    WhoSaysSo,

    /// <summary>How sure are they?</summary>
    HowSure,

    /// <summary>Does it hold together?</summary>
    HoldsTogether,

    /// <summary>What is missing?</summary>
    WhatIsMissing,
}
