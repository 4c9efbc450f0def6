namespace Briefing.Analysis.Attributions;

/// <summary>How the content is given.</summary>
public enum AttributionForm
{
    /// <summary>In the source's words, in quotation marks.</summary>
    Direct,

    /// <summary>In the writer's words.</summary>
    Indirect,

    /// <summary>Partly quoted.</summary>
    Mixed,
}
