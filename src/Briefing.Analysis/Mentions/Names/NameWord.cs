namespace Briefing.Analysis.Mentions.Names;

/// <summary>What the features ask of one token, read once.</summary>
internal struct NameWord
{
    /// <summary>The hash of the lower form.</summary>
    public uint Lower;

    /// <summary>The hash of the form as written.</summary>
    public uint Exact;

    /// <summary>The hash of the shape: letters and digits by class, runs shortened.</summary>
    public uint Shape;

    /// <summary>Hashes of the first two, three and four units, folded; 0 where the word is shorter.</summary>
    public uint Prefix2,
        Prefix3,
        Prefix4;

    /// <summary>Hashes of the last two, three and four units, folded; 0 where the word is shorter.</summary>
    public uint Suffix2,
        Suffix3,
        Suffix4;

    /// <summary>The lexicon kinds of entries that are this token alone; a bit each.</summary>
    public uint Alone;

    /// <summary>The lexicon kinds of longer entries that begin here.</summary>
    public uint Begins;

    /// <summary>The lexicon kinds of longer entries that go on or end here.</summary>
    public uint Continues;

    /// <summary>The lower form before the run of capitalised words that the token is in; 0 outside such runs.</summary>
    public uint RunBefore;

    /// <summary>The lower form after that run.</summary>
    public uint RunAfter;

    /// <summary>The length of that run, four at most, times four, plus the token's place in it, three at most.</summary>
    public byte Run;

    /// <summary>The part of speech.</summary>
    public byte Tag;

    /// <summary>How it is written.</summary>
    public CaseForm Form;

    /// <summary>What the document tells of the word elsewhere: <see cref="DocumentWords"/>.</summary>
    public byte Elsewhere;
}
