using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Briefing.Web.Tests.Hosting;

/// <summary>A server as an administrator starts it: a process of its own, with settings on its command line.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource<Uri> _setup = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, data) => Hear(data.Data);
        process.ErrorDataReceived += (_, data) => Hear(data.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The name by which the record of a run knows it.</summary>
    public string Name => $"{Environment.MachineName}:{_process.Id}";

    /// <summary>What it has printed.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts a server on a free port.</summary>
    public static ServerProcess Start(params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Briefing.Web.dll"));
        start.ArgumentList.Add("--Kestrel:Endpoints:Http:Url=http://127.0.0.1:0");
        foreach (var (key, value) in settings)
        {
            start.ArgumentList.Add($"--{key}={value}");
        }

        return new ServerProcess(
            Process.Start(start) ?? throw new InvalidOperationException("The server does not start.")
        );
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        var ended = _process.WaitForExitAsync(cancellationToken);
        return await Task.WhenAny(_address.Task, ended) == ended
            ? throw new InvalidOperationException($"The server ended:\n{Output}")
            : await _address.Task;
    }

    /// <summary>The link that creates the first account, once it is printed.</summary>
    public Task<Uri> SetupLinkAsync(CancellationToken cancellationToken) => _setup.Task.WaitAsync(cancellationToken);

    /// <summary>Kills it; on Unix by SIGKILL, so that it has no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _ = _address.TrySetResult(new Uri(match.Groups[1].Value));
        }

        if (Setup().Match(line) is { Success: true } link)
        {
            _ = _setup.TrySetResult(new Uri(link.Value));
        }
    }

    [GeneratedRegex("http://[^ ]+/account/setup[^ ]+")]
    private static partial Regex Setup();

    [GeneratedRegex("Briefing is at \"?(http://[0-9.:]+)/")]
    private static partial Regex Listening();
}
