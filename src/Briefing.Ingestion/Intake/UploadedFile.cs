namespace Briefing.Ingestion.Intake;

/// <summary>A file that somebody brings in.</summary>
/// <param name="Name">Its name as it came.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes);
