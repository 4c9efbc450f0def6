using System.Diagnostics;
using System.Text;

namespace Briefing.Cli.Tests;

/// <summary>The program as its users meet it: a process with arguments, streams and an exit code.</summary>
internal static class BriefingProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "briefing.dll");

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProcessResult> RunAsync(
        IReadOnlyList<string> arguments,
        byte[]? input = null,
        string? workingFolder = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        using var process = Start(arguments, workingFolder, environment);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        var output = ReadAsync(process.StandardOutput.BaseStream, patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.BaseStream.WriteAsync(input ?? [], patience.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new ProcessResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program; its streams are redirected.</summary>
    public static Process Start(
        IReadOnlyList<string> arguments,
        string? workingFolder = null,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }
}
