namespace Briefing.Analysis.Relations;

/// <summary>What a shell noun stands for.</summary>
internal enum ShellNounKind
{
    /// <summary>What somebody is accused of.</summary>
    Charge,

    /// <summary>What somebody told.</summary>
    Account,

    /// <summary>A text that is quoted.</summary>
    Message,
}
