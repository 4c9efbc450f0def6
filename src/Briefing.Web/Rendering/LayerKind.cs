namespace Briefing.Web.Rendering;

/// <summary>What a marked span of an article is.</summary>
public enum LayerKind
{
    /// <summary>The words of a claim.</summary>
    Claim,

    /// <summary>The words that name its source.</summary>
    Source,

    /// <summary>The words that tell that the source holds it.</summary>
    Cue,

    /// <summary>The evidence of a flag.</summary>
    Flag,

    /// <summary>What a search found.</summary>
    Hit,
}
