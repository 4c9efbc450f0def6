namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The questions that linking asks.</summary>
internal enum LinkDecision
{
    /// <summary>Whether a cue fragment belongs to the cue before it.</summary>
    JoinCue,

    /// <summary>Whether a source fragment belongs to the source before it.</summary>
    JoinSource,

    /// <summary>Which cue a content belongs to.</summary>
    ContentCue,

    /// <summary>Which source a cue has.</summary>
    CueSource,
}
