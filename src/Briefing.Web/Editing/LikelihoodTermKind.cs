namespace Briefing.Web.Editing;

/// <summary>What a term of likelihood is by ICD 203.</summary>
internal enum LikelihoodTermKind
{
    /// <summary>A term of the seven bands.</summary>
    Scale,

    /// <summary>A likelihood that is in none of them.</summary>
    Loose,

    /// <summary>A verb that leaves open how likely: might, may, could.</summary>
    Modal,

    /// <summary>Confidence, which is another axis.</summary>
    Confidence,
}
