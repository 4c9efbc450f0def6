using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>Words for notes.</summary>
internal static class NoteWording
{
    /// <summary>The motivations that a note of one's own can have, in the order of a list.</summary>
    public static IReadOnlyList<AnnotationMotivation> Choices { get; } =
    [
        AnnotationMotivation.Commenting,
        AnnotationMotivation.Questioning,
        AnnotationMotivation.Assessing,
        AnnotationMotivation.Classifying,
        AnnotationMotivation.Highlighting,
        AnnotationMotivation.Linking,
        AnnotationMotivation.Editing,
        AnnotationMotivation.Tagging,
    ];

    /// <summary>A motivation as a noun.</summary>
    public static string Kind(AnnotationMotivation motivation) =>
        motivation switch
        {
            AnnotationMotivation.Commenting => "Comment",
            AnnotationMotivation.Questioning => "Question",
            AnnotationMotivation.Assessing => "Assessment",
            AnnotationMotivation.Classifying => "Classification",
            AnnotationMotivation.Highlighting => "Highlight",
            AnnotationMotivation.Linking => "Link",
            AnnotationMotivation.Editing => "Correction",
            AnnotationMotivation.Tagging => "Tag",
            _ => "Answer",
        };

    /// <summary>Who sees a note.</summary>
    public static string Seen(AnnotationVisibility visibility) =>
        visibility switch
        {
            AnnotationVisibility.Private => "Only I",
            AnnotationVisibility.Team => "Everybody who is signed in",
            _ => "Everybody who reads the briefing",
        };

    /// <summary>Who sees a note, in a word.</summary>
    public static string Mark(AnnotationVisibility visibility) =>
        visibility switch
        {
            AnnotationVisibility.Private => "private",
            AnnotationVisibility.Team => "team",
            _ => "public",
        };

    /// <summary>What a note is about, where it is not words of the text.</summary>
    public static string About(AnnotationTarget target) =>
        target.Kind switch
        {
            AnnotationTargetKind.Claim => $"Claim {target.ElementId}",
            AnnotationTargetKind.Flag => $"Caution {target.Name}",
            AnnotationTargetKind.Source => $"Source {target.Name}",
            AnnotationTargetKind.Text => "The text",
            _ => "The article",
        };

    /// <summary>Why a note waits for a place.</summary>
    public static string Waits(AnnotationStanding standing) =>
        standing is AnnotationStanding.Ambiguous
            ? "There are places where it could belong."
            : "No passage of the text is like it.";

    /// <summary>What a reader should know of where a note stands, or <see langword="null"/>.</summary>
    public static string? Standing(AnnotationInfo note, int revision) =>
        note.Standing switch
        {
            AnnotationStanding.Moved => "The text changed; the passage was found again.",
            AnnotationStanding.Ambiguous => "The text changed; an editor has to choose where this belongs.",
            AnnotationStanding.Orphan => "The text changed; what this is about is no longer in it.",
            _ => note.Target.Revision == revision
                ? null
                : $"Written about revision {note.Target.Revision}; the text has changed since.",
        };
}
