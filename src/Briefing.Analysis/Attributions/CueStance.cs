namespace Briefing.Analysis.Attributions;

/// <summary>What the choice of a cue tells of the writer's and the source's commitment.</summary>
public enum CueStance
{
    /// <summary>Reports and takes no side: "said".</summary>
    Neutral,

    /// <summary>The source insists: "asserted", "vowed".</summary>
    Strong,

    /// <summary>The source holds back: "suggested", "suspects".</summary>
    Weak,

    /// <summary>The writer takes the content as true: "noted", "revealed".</summary>
    Factive,

    /// <summary>The writer keeps a distance: "claimed", "reportedly".</summary>
    Distancing,

    /// <summary>The source denies or doubts the content: "denied".</summary>
    Negative,

    /// <summary>The source wants or means to bring the content about: "vowed to", "urged".</summary>
    Directive,
}
