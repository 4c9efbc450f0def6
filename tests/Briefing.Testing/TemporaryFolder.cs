namespace Briefing.Testing;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable, IAsyncDisposable
{
    private const int Attempts = 50;

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("briefing-test-").FullName;

    /// <summary>The path of something in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file, with the folders it lies in.</summary>
    public string Write(string name, string text)
    {
        var path = Prepare(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a file of bytes, with the folders it lies in.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = Prepare(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A link to a folder must go before the folder is deleted with all that is in it.
        foreach (var folder in new DirectoryInfo(Path).EnumerateDirectories("*", SearchOption.AllDirectories).ToList())
        {
            if (folder.LinkTarget is not null)
            {
                folder.Delete();
            }
        }

        Directory.Delete(Path, true);
    }

    /// <summary>Deletes it even while SQLite, as its last connection goes, still removes its side files.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Dispose();
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                await Task.Delay(100);
            }
        }
    }

    private string Prepare(string name)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }
}
