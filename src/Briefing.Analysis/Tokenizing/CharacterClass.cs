namespace Briefing.Analysis.Tokenizing;

/// <summary>What a code point does to the cutting of a text into tokens.</summary>
internal enum CharacterClass : byte
{
    /// <summary>A symbol, a lone surrogate, or anything not named below.</summary>
    Symbol,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A digit or another numeral.</summary>
    Digit,

    /// <summary>A combining mark: stays with what it follows.</summary>
    Mark,

    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>White space that ends a paragraph.</summary>
    LineBreak,

    /// <summary>A control or format character that shows nothing: blank.</summary>
    Invisible,

    /// <summary>A format character that may stand inside a word (soft hyphen, joiner, direction mark): blank at a word's edge.</summary>
    Joiner,

    /// <summary>An apostrophe or single closing quotation mark.</summary>
    Apostrophe,

    /// <summary>Any other quotation mark.</summary>
    Quote,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>Other punctuation.</summary>
    Punctuation,
}
