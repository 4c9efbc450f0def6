namespace Briefing.Web.Components.Searches;

/// <summary>A search to keep.</summary>
public sealed class SavedSearchForm
{
    /// <summary>What to call it.</summary>
    public string? Name { get; set; }

    /// <summary>The query.</summary>
    public string? Query { get; set; }
}
