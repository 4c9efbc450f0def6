namespace Briefing.Ingestion.Previews;

/// <summary>One thing that is stated about an article.</summary>
/// <param name="Name">Its key in a seed's head.</param>
/// <param name="Value">What is stated.</param>
public sealed record MetadataField(string Name, string Value);
