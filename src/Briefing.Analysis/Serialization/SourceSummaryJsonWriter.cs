using System.Text.Json;
using Briefing.Analysis.Sourcing;

namespace Briefing.Analysis.Serialization;

/// <summary>Writes the source summary statement and the source descriptors.</summary>
internal static class SourceSummaryJsonWriter
{
    public static void Write(Utf8JsonWriter json, SpanJsonWriter spans, SourceSummary summary)
    {
        json.WriteStartObject("sourceSummary");
        json.WriteString("text", summary.Text);
        json.WriteStartArray("sentences");
        foreach (var sentence in summary.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("topic", JsonNames.Of(sentence.Topic));
            json.WriteString("text", sentence.Text);
            spans.WriteSpans("spans", sentence.Spans);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in summary.Sources)
        {
            Write(json, spans, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SpanJsonWriter spans, SourceDescriptor source)
    {
        json.WriteStartObject();
        spans.WriteId("actor", 'A', source.ActorId);
        json.WriteString("name", source.Name);
        json.WriteBoolean("named", source.IsNamed);
        json.WriteString("role", JsonNames.Of(source.Role));
        json.WriteString("descriptor", source.Text);
        json.WriteStartArray("parts");
        foreach (var part in source.Parts)
        {
            json.WriteStartObject();
            json.WriteString("aspect", JsonNames.Of(part.Aspect));
            json.WriteString("text", part.Text);
            spans.WriteSpans("spans", part.Spans);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var id in source.ClaimIds)
        {
            json.WriteStringValue(SpanJsonWriter.Id('C', id));
        }

        json.WriteEndArray();
        spans.WriteSpans("spans", source.Spans);
        json.WriteEndObject();
    }
}
