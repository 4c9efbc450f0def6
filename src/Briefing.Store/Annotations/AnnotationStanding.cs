namespace Briefing.Store.Annotations;

/// <summary>How an annotation stands to the revision that its target names, after texts changed.</summary>
public enum AnnotationStanding
{
    /// <summary>Where it was put, on the same words.</summary>
    Anchored,

    /// <summary>The passage was found again with other words or in another place.</summary>
    Moved,

    /// <summary>A person has to choose among places.</summary>
    Ambiguous,

    /// <summary>There is no place for it in the newer text.</summary>
    Orphan,
}
