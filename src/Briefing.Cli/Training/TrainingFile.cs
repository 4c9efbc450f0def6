using System.IO.Compression;

namespace Briefing.Cli.Training;

/// <summary>Opens what training reads and writes what it learned; what goes wrong there is a <see cref="TrainingException"/>.</summary>
internal static class TrainingFile
{
    /// <summary>Reads a whole corpus, plain or gzipped.</summary>
    /// <param name="path">The file; gzipped where its name ends in <c>.gz</c>.</param>
    /// <param name="read">Reads its text; a <see cref="FormatException"/> says what is wrong with it.</param>
    /// <exception cref="TrainingException">The file cannot be read, or is not what it should be.</exception>
    public static List<T> Read<T>(string path, Func<TextReader, IEnumerable<T>> read)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var unpacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : (Stream)file;
            using var reader = new StreamReader(unpacked);
            return [.. read(reader)];
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            throw new TrainingException($"{path}: {exception.Message}");
        }
    }

    /// <summary>Writes a file into a folder, which is made where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <exception cref="TrainingException">The file cannot be written.</exception>
    public static void Write(string folder, string name, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var stream = File.Create(Path.Combine(folder, name));
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{folder}: It cannot be written to ({exception.Message}).");
        }
    }
}
