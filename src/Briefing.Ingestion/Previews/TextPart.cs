namespace Briefing.Ingestion.Previews;

/// <summary>A stretch of a text that was kept, added or removed. All parts but the added ones make the old text, all but the removed ones the new.</summary>
/// <param name="Kind">Which; never <see cref="ChangeKind.Changed"/>.</param>
/// <param name="Text">Its words.</param>
public readonly record struct TextPart(ChangeKind Kind, string Text);
