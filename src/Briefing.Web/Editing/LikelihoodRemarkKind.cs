namespace Briefing.Web.Editing;

/// <summary>Why a sentence is remarked upon.</summary>
public enum LikelihoodRemarkKind
{
    /// <summary>It mixes likelihood and confidence.</summary>
    Mixed,

    /// <summary>A likelihood is outside of the seven bands.</summary>
    OffScale,

    /// <summary>It says that something might be, and not how likely.</summary>
    Unquantified,
}
