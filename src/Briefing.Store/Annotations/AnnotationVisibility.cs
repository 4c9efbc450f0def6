namespace Briefing.Store.Annotations;

/// <summary>Who sees an annotation.</summary>
public enum AnnotationVisibility
{
    /// <summary>Its author alone.</summary>
    Private,

    /// <summary>Everybody who is signed in.</summary>
    Team,

    /// <summary>Everybody who reads the article.</summary>
    Public,
}
