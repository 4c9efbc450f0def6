namespace Briefing.Analysis.Mentions;

/// <summary>The gender that the words for an actor tell.</summary>
internal enum Gender : byte
{
    /// <summary>The words do not tell.</summary>
    Untold,

    /// <summary>"he".</summary>
    Masculine,

    /// <summary>"she".</summary>
    Feminine,

    /// <summary>"it".</summary>
    Neuter,
}
