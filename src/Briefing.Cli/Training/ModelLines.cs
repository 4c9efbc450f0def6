namespace Briefing.Cli.Training;

/// <summary>Writes the lines of a learned model.</summary>
internal static class ModelLines
{
    /// <summary>Writes a file, its comment first.</summary>
    /// <exception cref="TrainingException">It cannot be written.</exception>
    public static async Task WriteAsync(
        string folder,
        string fileName,
        string comment,
        IReadOnlyList<string> lines,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, fileName);
        try
        {
            Directory.CreateDirectory(folder);
            var text = $"# {comment}\n{string.Join('\n', lines)}\n";
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{path}: It cannot be written to ({exception.Message}).");
        }
    }
}
