using System.Text.Encodings.Web;
using System.Text.Json;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Serialization;

/// <summary>
/// Writes readings in the public format <c>briefing-analysis/1</c>. Offsets are Unicode code points of the text, half-open.
/// Ids are <c>A1</c> for actors, <c>R1</c> for attributions, <c>C1</c> for claims, <c>T1</c> for times; a flag's id is its rule's.
/// </summary>
public static class AnalysisJsonWriter
{
    /// <summary>The name of the format.</summary>
    public const string Schema = "briefing-analysis/1";

    /// <summary>How to create a writer whose output reads well: one line, and letters of any script as they are.</summary>
    public static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    /// <summary>Writes one object with the whole reading.</summary>
    /// <param name="json">Where to; a value must be due there.</param>
    /// <param name="document">The reading.</param>
    /// <param name="header">What the caller knows of the document.</param>
    public static void Write(Utf8JsonWriter json, AnalyzedDocument document, AnalysisJsonHeader header)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(header);
        var spans = new SpanJsonWriter(json, new CodePointMap(document.Text));
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("doc", header.Doc);
        json.WriteString("sha256", header.Sha256);
        if (header.IncludeText)
        {
            json.WriteString("text", document.Text);
        }

        WriteMetadata(json, document.Metadata);
        spans.WriteSpans("paragraphs", document.Paragraphs);
        spans.WriteSpans("sentences", document.Sentences);
        WriteList(json, "actors", document.Actors, actor => WriteActor(json, spans, actor));
        WriteAttributions(json, spans, document, withIds: true);
        WriteList(json, "claims", document.Claims, claim => ClaimJsonWriter.Write(json, spans, claim));
        WriteList(json, "flags", document.Flags, flag => ClaimJsonWriter.Write(json, spans, flag, document.Sentences));
        WriteList(json, "relations", document.Relations, relation => ClaimJsonWriter.Write(json, spans, relation));
        WriteList(json, "times", document.Times, time => WriteTime(json, spans, document, time));
        SourceSummaryJsonWriter.Write(json, spans, SourceSummary.Of(document));
        json.WriteStartObject("timing");
        json.WriteNumber("totalMilliseconds", Math.Round(header.TotalMilliseconds, 3));
        json.WriteNumber("words", document.WordCount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes one object <c>{"doc","attributions"}</c> with the flat view alone.</summary>
    /// <param name="json">Where to; a value must be due there.</param>
    /// <param name="document">The reading.</param>
    /// <param name="doc">The document's name.</param>
    public static void WriteAttributions(Utf8JsonWriter json, AnalyzedDocument document, string doc)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        var spans = new SpanJsonWriter(json, new CodePointMap(document.Text));
        json.WriteStartObject();
        json.WriteString("doc", doc);
        WriteAttributions(json, spans, document, withIds: false);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, ArticleMetadata metadata)
    {
        json.WriteStartObject("metadata");
        json.WriteString("title", metadata.Title);
        json.WriteString("outlet", metadata.Outlet);
        json.WriteString("byline", metadata.Byline);
        json.WriteString("published", metadata.Published);
        json.WriteString("url", metadata.Url);
        json.WriteString("language", metadata.Language);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, SpanJsonWriter spans, Actor actor)
    {
        json.WriteStartObject();
        spans.WriteId("id", 'A', actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("type", JsonNames.Of(actor.Type));
        json.WriteBoolean("named", actor.IsNamed);
        spans.WriteSpans("mentions", [.. actor.Mentions.Select(mention => mention.Span)]);
        json.WriteEndObject();
    }

    private static void WriteAttributions(
        Utf8JsonWriter json,
        SpanJsonWriter spans,
        AnalyzedDocument document,
        bool withIds
    )
    {
        var identities = document.SourceIdentities.ToDictionary(identity => identity.AttributionId);
        WriteList(
            json,
            "attributions",
            FlatAttributions.Select(document),
            attribution => WriteAttribution(json, spans, attribution, withIds ? identities : null)
        );
    }

    private static void WriteAttribution(
        Utf8JsonWriter json,
        SpanJsonWriter spans,
        Attribution attribution,
        Dictionary<int, SourceIdentity>? identities
    )
    {
        json.WriteStartObject();
        if (identities is not null)
        {
            spans.WriteId("id", 'R', attribution.Id);
        }

        spans.WritePairs("source", attribution.Source);
        spans.WritePairs("cue", attribution.Cue.Spans);
        spans.WritePairs("content", attribution.Content);
        if (identities is not null && identities.TryGetValue(attribution.Id, out var identity))
        {
            SourceIdentityJsonWriter.Write(json, spans, identity);
        }

        json.WriteEndObject();
    }

    private static void WriteTime(
        Utf8JsonWriter json,
        SpanJsonWriter spans,
        AnalyzedDocument document,
        TimeExpression time
    )
    {
        json.WriteStartObject();
        spans.WriteId("id", 'T', time.Id);
        spans.WriteSpan("span", time.Span);
        json.WriteString("explicit", time.Explicit);
        json.WriteString("inferred", time.Basis is null ? null : time.Inferred);
        spans.WriteSpan("basis", time.Basis);
        json.WriteString("fromPublication", time.FromPublication);
        json.WriteString("type", JsonNames.Of(time.Type));
        json.WriteString("mod", JsonNames.Of(time.ModifierIn(document.Text)));
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
