namespace Briefing.Analysis.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner apostrophes and hyphens.</summary>
    Word,

    /// <summary>A number, with its decimals and separators.</summary>
    Number,

    /// <summary>A quotation mark, of any shape.</summary>
    Quote,

    /// <summary>Any other punctuation.</summary>
    Punctuation,

    /// <summary>A symbol, an emoji, or anything else that shows and is not named here.</summary>
    Symbol,

    /// <summary>A web or mail address, or a file name.</summary>
    Address,
}
