namespace Briefing.Analysis.Skepticism;

/// <summary>How much care a flag asks for.</summary>
public enum FlagSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}
