namespace Briefing.Web.Components.Notes;

/// <summary>What the form of a tag carries.</summary>
public sealed class TagForm
{
    /// <summary>The tag.</summary>
    public string? Name { get; set; }

    /// <summary>When to use it.</summary>
    public string? Description { get; set; }
}
