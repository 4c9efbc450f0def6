namespace Briefing.Ingestion.Intake;

/// <summary>Reads streams of which nobody knows how much comes out.</summary>
internal static class BoundedReader
{
    /// <summary>Reads a stream to its end.</summary>
    /// <returns>The bytes, or <see langword="null"/> where there are more than allowed.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > maxBytes)
            {
                return null;
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        return bytes.ToArray();
    }
}
