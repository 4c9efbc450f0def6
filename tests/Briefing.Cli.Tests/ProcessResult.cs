using System.Text;
using System.Text.Json;

namespace Briefing.Cli.Tests;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="OutputBytes">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ProcessResult(int ExitCode, byte[] OutputBytes, string Error)
{
    /// <summary>The standard output as text; it must be UTF-8.</summary>
    public string Output => new UTF8Encoding(false, true).GetString(OutputBytes);

    /// <summary>The lines of the standard output, each a JSON document.</summary>
    public IReadOnlyList<JsonElement> Documents =>
        [
            .. Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
}
