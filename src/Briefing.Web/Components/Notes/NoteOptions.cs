namespace Briefing.Web.Components.Notes;

/// <summary>The section <c>Notes</c> of the settings.</summary>
public sealed class NoteOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Notes";

    /// <summary>Whether readers who are not signed in see the notes that are public.</summary>
    public bool AnonymousReading { get; set; } = true;
}
