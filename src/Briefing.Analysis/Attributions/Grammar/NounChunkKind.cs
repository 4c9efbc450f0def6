namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>What a base noun phrase is.</summary>
internal enum NounChunkKind
{
    /// <summary>A common noun with what belongs to it, or a determiner that stands alone.</summary>
    Common,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A personal pronoun.</summary>
    Pronoun,

    /// <summary>A relative or interrogative pronoun.</summary>
    Relative,

    /// <summary>A day, a year or the like, which tells when.</summary>
    Temporal,

    /// <summary>The empty subject of "there is".</summary>
    Expletive,
}
