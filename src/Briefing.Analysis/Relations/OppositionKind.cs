namespace Briefing.Analysis.Relations;

/// <summary>How two claims pull apart.</summary>
internal enum OppositionKind
{
    /// <summary>By words at opposite poles: "unanimous" and "divided".</summary>
    Words,

    /// <summary>By numbers of one thing that cannot both be right.</summary>
    Numbers,

    /// <summary>One negates what the other says.</summary>
    Negation,
}
