using System.Diagnostics;

namespace Briefing.Benchmarks.Kills;

/// <summary><c>briefing import --approve</c> as a process of its own, to be killed or awaited.</summary>
internal sealed class ImportProcess : IDisposable
{
    private readonly Process _process;
    private readonly SemaphoreSlim _lines = new(0);
    private readonly List<string> _errors = [];

    private ImportProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it said of files, failures included.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return string.Join('\n', _errors);
            }
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">The folder of the articles.</param>
    /// <param name="settings">The store's settings, as environment variables.</param>
    public static ImportProcess Start(string folder, IReadOnlyDictionary<string, string?> settings)
    {
        var program = Path.Combine(
            WorkingTree.Root,
            "src",
            "Briefing.Cli",
            "bin",
            "Release",
            "net10.0",
            "briefing.dll"
        );
        if (!File.Exists(program))
        {
            throw new InvalidOperationException(
                "Build the command line first: dotnet build -c Release src/Briefing.Cli"
            );
        }

        var start = new ProcessStartInfo("dotnet", [program, "import", folder, "--approve", "--verbose"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new ImportProcess(
            Process.Start(start) ?? throw new InvalidOperationException("The import did not start.")
        );
    }

    /// <summary>Waits until it has told of a number of files, or ended.</summary>
    public async Task ReadAsync(int files)
    {
        var ended = _process.WaitForExitAsync();
        for (var file = 0; file < files; file++)
        {
            if (await Task.WhenAny(_lines.WaitAsync(), ended) == ended)
            {
                return;
            }
        }
    }

    /// <summary>Kills it with SIGKILL.</summary>
    /// <returns>Whether it was still going on.</returns>
    public async Task<bool> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        // One that ended by itself has an exit code of its own.
        return _process.ExitCode == 137;
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task FinishAsync()
    {
        await _process.WaitForExitAsync();
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import ended with {_process.ExitCode}:\n{Errors}");
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        _lines.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_errors)
        {
            _errors.Add(line);
        }

        _lines.Release();
    }
}
