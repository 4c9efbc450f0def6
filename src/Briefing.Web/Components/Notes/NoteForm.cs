using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>What the form of a note carries.</summary>
public sealed class NoteForm
{
    /// <summary>What it is about, see <see cref="NoteAbout"/>.</summary>
    public string? About { get; set; }

    /// <summary>The text.</summary>
    public string? Body { get; set; }

    /// <summary>Why it is made.</summary>
    public AnnotationMotivation Motivation { get; set; }

    /// <summary>Who sees it.</summary>
    public AnnotationVisibility Visibility { get; set; } = AnnotationVisibility.Team;

    /// <summary>Its tags.</summary>
    public List<string> Tags
    {
        get;
        // A form without a ticked box gives none.
        set => field = value ?? [];
    } = [];

    /// <summary>The version that was seen.</summary>
    public int Version { get; set; }

    /// <summary>What the pressed button asks for: <c>save</c> or <c>preview</c>.</summary>
    public string? Do { get; set; }

    /// <summary>Whether to show the text as it will look, and keep nothing.</summary>
    public bool IsPreview => Do == "preview";

    /// <summary>What it says.</summary>
    public AnnotationContent ToContent() =>
        new()
        {
            Body = (Body ?? "").Trim(),
            Motivation = Motivation,
            Visibility = Visibility,
            Tags = [.. Tags],
        };
}
