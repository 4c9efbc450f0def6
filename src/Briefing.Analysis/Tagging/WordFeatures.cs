namespace Briefing.Analysis.Tagging;

/// <summary>What the tagger sees of one word: hashes of the word and its parts, and facts about its letters.</summary>
internal struct WordFeatures
{
    /// <summary>The hash of a place before or after the sentence.</summary>
    public const uint Edge = 0x5DEECE66;

    /// <summary>The word as it is written.</summary>
    public uint Exact;

    /// <summary>The word in lower case, with plain apostrophes and every digit alike.</summary>
    public uint Lower;

    /// <summary>Its last unit, in lower case as the other parts.</summary>
    public uint Suffix1;

    /// <summary>Its last two units.</summary>
    public uint Suffix2;

    /// <summary>Its last three units.</summary>
    public uint Suffix3;

    /// <summary>Its last four units.</summary>
    public uint Suffix4;

    /// <summary>Its last five units.</summary>
    public uint Suffix5;

    /// <summary>Its first two units.</summary>
    public uint Prefix2;

    /// <summary>Its first three units.</summary>
    public uint Prefix3;

    /// <summary>Its first four units.</summary>
    public uint Prefix4;

    /// <summary>The kinds of its units in order, equal neighbours joined: "Xx", "0.0", "x-x".</summary>
    public uint Shape;

    /// <summary>The part after its last hyphen; the whole word where it has none.</summary>
    public uint Head;

    /// <summary>The class of the tags that the word has been seen with; 0 where it has not been seen.</summary>
    public uint Ambiguity;

    /// <summary>The word's cluster; 0 where it has none.</summary>
    public uint Cluster;

    /// <summary>How the word is written within sentences: 0 where that is not known, from 1, never with a capital, to 4, always.</summary>
    public uint CaseHabit;

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapitalized;

    /// <summary>Whether all its letters are capitals, and it has two or more.</summary>
    public bool IsAllCapitals;

    /// <summary>Whether it has a letter.</summary>
    public bool HasLetter;
}
