using System.Collections.Immutable;
using System.Text.Json;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Attributions.Learned;

/// <summary>The development part of PolNeAR, which lies beside the repository where one may have it, never in it.</summary>
internal static class DevelopmentSet
{
    /// <summary>The file, or <see langword="null"/> where it is not there.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Whether it is there.</summary>
    public static bool IsThere => Path is not null;

    /// <summary>The texts with their attributions; its offsets in code points are those of the strings, as none is beyond U+FFFF.</summary>
    public static IEnumerable<(string Text, List<AnnotatedAttribution> Gold)> Read()
    {
        foreach (var line in File.ReadLines(Path!))
        {
            using var json = JsonDocument.Parse(line);
            var gold = json
                .RootElement.GetProperty("attributions")
                .EnumerateArray()
                .Select(item => new AnnotatedAttribution(
                    Spans(item, "source"),
                    Spans(item, "cue"),
                    Spans(item, "content")
                ))
                .ToList();
            yield return (json.RootElement.GetProperty("text").GetString()!, gold);
        }
    }

    private static ImmutableArray<TextSpan> Spans(JsonElement item, string role) =>
        [
            .. item.GetProperty(role)
                .EnumerateArray()
                .Select(pair => new TextSpan(pair[0].GetInt32(), pair[1].GetInt32())),
        ];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "polnear", "dev.jsonl");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
