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

    /// <summary>The lines of the standard output that are documents, in JSON.</summary>
    public IReadOnlyList<JsonElement> Documents => [.. Lines.Where(line => !IsComparison(line))];

    /// <summary>The line that compares the documents; it is the last where there is one.</summary>
    public JsonElement? Comparison => Lines is [.., var last] && IsComparison(last) ? last : null;

    private List<JsonElement> Lines =>
        [
            .. Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    private static bool IsComparison(JsonElement line) =>
        line.TryGetProperty("schema", out var schema) && schema.GetString() == "briefing-comparison/1";
}
