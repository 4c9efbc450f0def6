namespace Briefing.Store.Entities;

/// <summary>A tag of the controlled list.</summary>
internal sealed class AnnotationTagEntity
{
    /// <summary>The tag; the key.</summary>
    public required string Name { get; set; }

    /// <summary>When to use it.</summary>
    public required string Description { get; set; }

    /// <summary>Whether it may no longer be given.</summary>
    public bool IsRetired { get; set; }
}
