namespace Briefing.Analysis.Mentions.Names;

/// <summary>How a word is written.</summary>
internal enum CaseForm : byte
{
    /// <summary>Without letters.</summary>
    None,

    /// <summary>Small letters alone.</summary>
    Lower,

    /// <summary>A capital, then small letters.</summary>
    Capital,

    /// <summary>One capital letter, with a stop or without.</summary>
    Initial,

    /// <summary>Capitals alone, at least two.</summary>
    Upper,

    /// <summary>Capitals inside: "McCain", "iPhone".</summary>
    Mixed,

    /// <summary>Letters and digits.</summary>
    Alphanumeric,
}
