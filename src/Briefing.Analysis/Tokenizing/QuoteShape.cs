namespace Briefing.Analysis.Tokenizing;

/// <summary>What the look of a quotation mark says about it.</summary>
internal enum QuoteShape : byte
{
    /// <summary>A double opening mark.</summary>
    DoubleOpen,

    /// <summary>A double closing mark.</summary>
    DoubleClose,

    /// <summary>A double mark that opens or closes.</summary>
    DoubleEither,

    /// <summary>A single opening mark.</summary>
    SingleOpen,

    /// <summary>A single closing mark, or an apostrophe.</summary>
    SingleClose,

    /// <summary>A single mark that opens or closes, or an apostrophe.</summary>
    SingleEither,
}
