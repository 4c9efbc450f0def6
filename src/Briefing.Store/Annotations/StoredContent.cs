using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Store.Entities;

namespace Briefing.Store.Annotations;

/// <summary>Annotations between their rows and what readers and writers speak of.</summary>
internal static class StoredContent
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>A version's JSON.</summary>
    public static string Write(AnnotationContent content) => JsonSerializer.Serialize(content, s_options);

    /// <summary>A version from its JSON.</summary>
    public static AnnotationContent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new AnnotationContent
        {
            Body = Text(nameof(AnnotationContent.Body)) ?? "",
            Motivation = Value<AnnotationMotivation>(nameof(AnnotationContent.Motivation)),
            Visibility = Value<AnnotationVisibility>(nameof(AnnotationContent.Visibility)),
            Tags = root.TryGetProperty(nameof(AnnotationContent.Tags), out var tags)
                ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)]
                : [],
            IsResolved = Is(nameof(AnnotationContent.IsResolved)),
            Resolution = Text(nameof(AnnotationContent.Resolution)),
            AssigneeId = Text(nameof(AnnotationContent.AssigneeId)) is { } assignee ? Guid.Parse(assignee) : null,
            IsRemoved = Is(nameof(AnnotationContent.IsRemoved)),
        };

        string? Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

        bool Is(string name) => root.TryGetProperty(name, out var value) && value.GetBoolean();

        T Value<T>(string name)
            where T : struct, Enum => Text(name) is { } value ? Enum.Parse<T>(value) : default;
    }

    /// <summary>What an annotation says now.</summary>
    public static AnnotationContent ContentOf(AnnotationEntity row) =>
        new()
        {
            Body = row.Body,
            Motivation = row.Motivation,
            Visibility = row.Visibility,
            Tags = [.. row.Tags.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            IsResolved = row.IsResolved,
            Resolution = row.Resolution,
            AssigneeId = row.AssigneeId,
            IsRemoved = row.IsRemoved,
        };

    /// <summary>Makes an annotation say something.</summary>
    public static void Apply(AnnotationEntity row, AnnotationContent content)
    {
        row.Body = content.Body;
        row.Motivation = content.Motivation;
        row.Visibility = content.Visibility;
        row.Tags = string.Join('\n', content.Tags);
        row.IsResolved = content.IsResolved;
        row.Resolution = content.Resolution;
        row.AssigneeId = content.AssigneeId;
        row.IsRemoved = content.IsRemoved;
    }
}
