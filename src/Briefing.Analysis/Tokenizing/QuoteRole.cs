namespace Briefing.Analysis.Tokenizing;

/// <summary>What a quotation mark does where it stands.</summary>
internal enum QuoteRole : byte
{
    /// <summary>Nothing: no quotation mark, or one without a partner.</summary>
    None,

    /// <summary>Opens a quotation.</summary>
    Open,

    /// <summary>Closes a quotation.</summary>
    Close,
}
