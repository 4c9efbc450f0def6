namespace Briefing.Analysis.Tokenizing;

/// <summary>What may end a sentence.</summary>
internal enum SentenceTerminal : byte
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>A question or exclamation mark, or several.</summary>
    Mark,

    /// <summary>Two stops or more, or the one character for them.</summary>
    Ellipsis,

    /// <summary>The stop of an abbreviation or an initial.</summary>
    Abbreviation,
}
