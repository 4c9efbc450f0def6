namespace Briefing.Store.Annotations;

/// <summary>Why somebody annotated: the words of the W3C's Web Annotation vocabulary.</summary>
public enum AnnotationMotivation
{
    /// <summary>To say something about it.</summary>
    Commenting,

    /// <summary>To ask something about it.</summary>
    Questioning,

    /// <summary>To judge it.</summary>
    Assessing,

    /// <summary>To put it into a class.</summary>
    Classifying,

    /// <summary>To mark it.</summary>
    Highlighting,

    /// <summary>To lead from it to something else.</summary>
    Linking,

    /// <summary>To ask for a change.</summary>
    Editing,

    /// <summary>To give it a tag.</summary>
    Tagging,

    /// <summary>To answer another annotation.</summary>
    Replying,
}
