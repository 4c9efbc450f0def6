using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>Writes spans in code points, the one unit of the public format, and ids in its form.</summary>
internal sealed class SpanJsonWriter(Utf8JsonWriter json, CodePointMap map)
{
    /// <summary>Writes <c>{"start","end"}</c>, or null.</summary>
    public void WriteSpan(string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } value)
        {
            json.WriteStartObject();
            WriteOffsets(value);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes a list of <c>{"start","end"}</c>.</summary>
    public void WriteSpans(string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            WriteOffsets(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of <c>[start, end]</c>.</summary>
    public void WritePairs(string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            var (start, end) = map.ToCodePoints(span);
            json.WriteStartArray();
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the two fields of a span into the open object.</summary>
    public void WriteOffsets(TextSpan span)
    {
        var (start, end) = map.ToCodePoints(span);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }

    /// <summary>Writes an id such as <c>C1</c>, or null.</summary>
    public void WriteId(string name, char kind, int? id) =>
        json.WriteString(name, id is { } value ? Id(kind, value) : null);

    /// <summary>The id of a thing in the public format.</summary>
    public static string Id(char kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind}{id}");
}
