namespace Briefing.Ingestion.Intake;

/// <summary>What an address answered with.</summary>
/// <param name="Address">Where it came from in the end, after redirects.</param>
/// <param name="MediaType">Its media type, lower-case, without parameters.</param>
/// <param name="Charset">The character set that its server states, or <see langword="null"/>.</param>
/// <param name="Bytes">The bytes, decompressed.</param>
internal sealed record FetchedPage(Uri Address, string MediaType, string? Charset, ReadOnlyMemory<byte> Bytes);
