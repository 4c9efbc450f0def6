namespace Briefing.Store.Annotations;

/// <summary>What became of a change.</summary>
public enum AnnotationOutcome
{
    /// <summary>It is kept.</summary>
    Saved,

    /// <summary>Somebody else changed the annotation since it was seen; nothing is kept, nothing is lost.</summary>
    Conflict,

    /// <summary>There is no such annotation, or the caller may not see it.</summary>
    NotFound,

    /// <summary>A tag, an assignee, a place or a text is not possible.</summary>
    Invalid,
}
