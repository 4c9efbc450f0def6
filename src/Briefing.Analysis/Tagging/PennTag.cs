namespace Briefing.Analysis.Tagging;

/// <summary>The tags of the Penn Treebank as the English UD treebanks use them (XPOS); punctuation is one tag.</summary>
public enum PennTag : byte
{
    /// <summary>No tag.</summary>
    Unknown,

    /// <summary>Coordinating conjunction.</summary>
    CC,

    /// <summary>Cardinal number.</summary>
    CD,

    /// <summary>Determiner.</summary>
    DT,

    /// <summary>Existential there.</summary>
    EX,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>Adjective.</summary>
    JJ,

    /// <summary>Comparative adjective.</summary>
    JJR,

    /// <summary>Superlative adjective.</summary>
    JJS,

    /// <summary>List marker.</summary>
    LS,

    /// <summary>Modal.</summary>
    MD,

    /// <summary>Singular or mass noun.</summary>
    NN,

    /// <summary>Plural noun.</summary>
    NNS,

    /// <summary>Singular proper noun.</summary>
    NNP,

    /// <summary>Plural proper noun.</summary>
    NNPS,

    /// <summary>Predeterminer.</summary>
    PDT,

    /// <summary>Possessive ending.</summary>
    POS,

    /// <summary>Personal pronoun.</summary>
    PRP,

    /// <summary>Possessive pronoun (PRP$).</summary>
    PRPS,

    /// <summary>Adverb.</summary>
    RB,

    /// <summary>Comparative adverb.</summary>
    RBR,

    /// <summary>Superlative adverb.</summary>
    RBS,

    /// <summary>Particle.</summary>
    RP,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary>The word to.</summary>
    TO,

    /// <summary>Interjection.</summary>
    UH,

    /// <summary>Verb, base form.</summary>
    VB,

    /// <summary>Verb, past tense.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle.</summary>
    VBG,

    /// <summary>Verb, past participle.</summary>
    VBN,

    /// <summary>Verb, present, not third person singular.</summary>
    VBP,

    /// <summary>Verb, present, third person singular.</summary>
    VBZ,

    /// <summary>Wh-determiner.</summary>
    WDT,

    /// <summary>Wh-pronoun.</summary>
    WP,

    /// <summary>Possessive wh-pronoun (WP$).</summary>
    WPS,

    /// <summary>Wh-adverb.</summary>
    WRB,

    /// <summary>Punctuation of any kind.</summary>
    Punct,

    /// <summary>Hyphen.</summary>
    HYPH,

    /// <summary>Address.</summary>
    ADD,

    /// <summary>Affix.</summary>
    AFX,

    /// <summary>Part of a word that goes with another.</summary>
    GW,

    /// <summary>Superfluous punctuation.</summary>
    NFP,
}
