namespace Briefing.Analysis.Mentions.Names;

/// <summary>How a sentence as a whole uses capitals.</summary>
internal enum SentenceCase : byte
{
    /// <summary>As prose does.</summary>
    Prose,

    /// <summary>No word has a capital.</summary>
    Lower,

    /// <summary>All is in capitals.</summary>
    Upper,

    /// <summary>Most words begin with a capital: a headline.</summary>
    Title,
}
