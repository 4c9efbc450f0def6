namespace Briefing.Web.Components.Notes;

/// <summary>What the form carries by which an editor says where a note belongs.</summary>
public sealed class PlaceForm
{
    /// <summary>The value of <see cref="Place"/> by which <see cref="Other"/> is chosen.</summary>
    public const string OtherPlace = "other";

    /// <summary>The place, see <see cref="NoteAbout"/>.</summary>
    public string? Place { get; set; }

    /// <summary>A sentence or a claim out of all.</summary>
    public string? Other { get; set; }

    /// <summary>The number of the place that was seen.</summary>
    public int AnchorVersion { get; set; }

    /// <summary>The number of the reading that was seen.</summary>
    public int Reading { get; set; }
}
