namespace Briefing.Analysis.Tokenizing;

/// <summary>What usually follows the stop of an abbreviation.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>A name, so the sentence goes on: Mr., Gen.</summary>
    Title,

    /// <summary>A number: No. 5, p. 12. Without one it is no abbreviation.</summary>
    Number,

    /// <summary>The rest of the sentence: e.g., vs.</summary>
    Inner,

    /// <summary>Either; only a word that opens sentences shows that a new one begins: Inc., Calif., Sept.</summary>
    Either,

    /// <summary>Either; any capital after it opens a sentence: etc., p.m.</summary>
    Ending,
}
