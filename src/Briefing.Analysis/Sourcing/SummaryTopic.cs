namespace Briefing.Analysis.Sourcing;

/// <summary>What a sentence of a source summary statement tells, in the order in which they stand.</summary>
public enum SummaryTopic
{
    /// <summary>Who the sources are, and whether they are named.</summary>
    Sources,

    /// <summary>What is ascribed to parties that do not speak, and what has no source.</summary>
    Unsourced,

    /// <summary>Through how many hands the claims came.</summary>
    Directness,

    /// <summary>How the sources say that they know.</summary>
    Access,

    /// <summary>What may colour what a source says: a post that it left, a party that it stands close to.</summary>
    Interest,

    /// <summary>Who is not heard.</summary>
    Unheard,

    /// <summary>Where the sources disagree.</summary>
    Disagreement,
}
