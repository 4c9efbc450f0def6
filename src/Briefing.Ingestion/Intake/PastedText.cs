using Briefing.Analysis;

namespace Briefing.Ingestion.Intake;

/// <summary>A text that somebody typed or pasted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Metadata">What is stated about it.</param>
/// <param name="Name">The name of its seed, or <see langword="null"/> to make one of the title or the first words.</param>
public sealed record PastedText(string Text, ArticleMetadata Metadata, string? Name = null);
