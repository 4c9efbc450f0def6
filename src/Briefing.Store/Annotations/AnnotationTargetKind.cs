namespace Briefing.Store.Annotations;

/// <summary>What an annotation is about.</summary>
public enum AnnotationTargetKind
{
    /// <summary>The article as a whole.</summary>
    Article,

    /// <summary>Words of its text.</summary>
    Text,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A caution.</summary>
    Flag,

    /// <summary>A source.</summary>
    Source,
}
