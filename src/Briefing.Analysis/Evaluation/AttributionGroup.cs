namespace Briefing.Analysis.Evaluation;

/// <summary>Groups of attributions that are scored apart: by the cue's strength, then by how the content is given.</summary>
public enum AttributionGroup
{
    /// <summary>A verb of speech or "according to", and nothing of the content outside quotation marks.</summary>
    StrongDirect,

    /// <summary>Such a cue, and a content partly in quotation marks.</summary>
    StrongMixed,

    /// <summary>Such a cue, and no quotation marks.</summary>
    StrongIndirect,

    /// <summary>Another cue, or none, and nothing of the content outside quotation marks.</summary>
    WeakDirect,

    /// <summary>Another cue, or none, and a content partly in quotation marks.</summary>
    WeakMixed,

    /// <summary>Another cue, or none, and no quotation marks.</summary>
    WeakIndirect,
}
