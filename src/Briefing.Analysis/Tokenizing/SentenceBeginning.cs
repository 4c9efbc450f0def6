namespace Briefing.Analysis.Tokenizing;

/// <summary>How the first word after a possible sentence end is written.</summary>
internal enum SentenceBeginning : byte
{
    /// <summary>There is no word.</summary>
    None,

    /// <summary>With a small letter.</summary>
    Lower,

    /// <summary>With a capital.</summary>
    Capital,

    /// <summary>With a digit, or in a script without case.</summary>
    Other,
}
