using System.Globalization;

namespace Briefing.Ingestion.Imports;

/// <summary>Reads a file's bytes within a limit.</summary>
public static class SeedFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="maxBytes">How many bytes it may have.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes, or what is wrong and what to do.</returns>
    public static async Task<(byte[]? Bytes, string? Problem)> ReadAsync(
        string path,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // A pipe has length 0 as well; it is never opened, for that would wait for a writer for ever.
            var length = new FileInfo(path).Length;
            if (length == 0)
            {
                return (null, "The file is empty. Put the article's text into it, or remove it.");
            }

            if (length > maxBytes)
            {
                return (null, TooLarge(length, maxBytes));
            }

            var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0,
                FileOptions.SequentialScan
            );
            await using (stream.ConfigureAwait(false))
            {
                // One byte more than it should have shows a file that grows while it is read.
                var buffer = new byte[length + 1];
                var read = await stream
                    .ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken)
                    .ConfigureAwait(false);
                return read == length
                    ? (buffer[..read], null)
                    : (null, "The file changed while it was read. Import again when it is written.");
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "The file went away while the import ran. Import again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"The file cannot be read ({exception.Message}). Give the program the right to read it.");
        }
    }

    private static string TooLarge(long length, int maxBytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The file has {length:N0} bytes, more than the {maxBytes:N0} that are read. Cut it, or raise Seeds:MaxFileBytes."
        );
}
