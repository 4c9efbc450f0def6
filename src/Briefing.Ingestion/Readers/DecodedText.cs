namespace Briefing.Ingestion.Readers;

/// <summary>A text with the encoding that it was decoded from.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding"><c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c> or <c>windows-1252</c>.</param>
public sealed record DecodedText(string Text, string Encoding);
