namespace Briefing.Analysis.Sourcing;

/// <summary>What a part of a source descriptor tells, in the order in which they stand.</summary>
public enum DescriptorAspect
{
    /// <summary>Whether the source is named, and how it is described.</summary>
    Identity,

    /// <summary>How many it is.</summary>
    Number,

    /// <summary>Whether what it knows may be old.</summary>
    Currency,

    /// <summary>How it says that it knows.</summary>
    Access,

    /// <summary>Why it is not named.</summary>
    Anonymity,

    /// <summary>Which party it is or stands close to, and for whom it speaks.</summary>
    Interest,

    /// <summary>Through whom its words reach the article.</summary>
    Channel,

    /// <summary>How firmly it stands behind its claims.</summary>
    Commitment,
}
