using System.Text.Json;
using Briefing.Analysis.Text;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Exports;

/// <summary>
/// Writes notes as JSON-LD of the W3C's Web Annotation model. Positions are Unicode code points, as the model has them; what
/// the model has no word for stands under <c>briefing:</c>.
/// </summary>
/// <param name="json">Where to; a value must be due there.</param>
/// <param name="noteAddress">The address of a note, by its key.</param>
/// <param name="briefingAddress">The address of a briefing, by its slug.</param>
public sealed class AnnotationJsonWriter(
    Utf8JsonWriter json,
    Func<Guid, string> noteAddress,
    Func<string, string> briefingAddress
)
{
    /// <summary>The type of what is written.</summary>
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private const string Vocabulary = "urn:briefing:vocabulary:";

    /// <summary>Writes what the names mean.</summary>
    public void WriteContext()
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("briefing", Vocabulary);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="edition">Its briefing as it is now.</param>
    /// <param name="withContext">Whether it stands alone.</param>
    public void Write(AnnotationInfo note, Edition edition, bool withContext)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(edition);
        var motivation = Name(note.Content.Motivation);
        json.WriteStartObject();
        if (withContext)
        {
            WriteContext();
        }

        json.WriteString("id", noteAddress(note.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
        json.WriteStartObject("creator");
        json.WriteString("type", "Person");
        json.WriteString("name", note.AuthorName);
        json.WriteEndObject();
        json.WriteString("created", note.CreatedAt.UtcDateTime);
        json.WriteString("modified", note.UpdatedAt.UtcDateTime);
        WriteBodies(note.Content, motivation);
        if (note.ParentId is { } parent)
        {
            json.WriteString("target", noteAddress(parent));
        }
        else
        {
            json.WritePropertyName("target");
            WriteTarget(note, edition);
        }

        json.WriteString("briefing:visibility", Name(note.Content.Visibility));
        json.WriteBoolean("briefing:resolved", note.Content.IsResolved);
        json.WriteString("briefing:standing", Name(note.Standing));
        json.WriteEndObject();
    }

    private void WriteBodies(AnnotationContent content, string motivation)
    {
        json.WriteStartArray("body");
        if (content.Body.Length > 0)
        {
            WriteBody(content.Body, "text/markdown", motivation);
        }

        foreach (var tag in content.Tags)
        {
            WriteBody(tag, "text/plain", "tagging");
        }

        json.WriteEndArray();
    }

    private void WriteBody(string value, string format, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", format);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private void WriteTarget(AnnotationInfo note, Edition edition)
    {
        var target = note.Target;
        var source = briefingAddress(note.Slug);
        if (target.Kind is AnnotationTargetKind.Article)
        {
            json.WriteStringValue(source);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", source);
        if (target.Exact is { } exact)
        {
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", exact);
            json.WriteString("prefix", target.Prefix);
            json.WriteString("suffix", target.Suffix);
            json.WriteEndObject();
            // Where it waits for a place, its position is one of an older text.
            if (target.Span is { } span && target.Revision == edition.Article.Revision)
            {
                var (start, end) = new CodePointMap(edition.Reading.Text).ToCodePoints(span);
                json.WriteStartObject();
                json.WriteString("type", "TextPositionSelector");
                json.WriteNumber("start", start);
                json.WriteNumber("end", end);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteNumber("briefing:revision", target.Revision);
        WriteOptional("briefing:textSha256", target.TextHash);
        if (target is { Kind: AnnotationTargetKind.Claim, ElementId: { } claim })
        {
            json.WriteString("briefing:claim", FormattableString.Invariant($"C{claim}"));
        }

        WriteOptional(target.Kind is AnnotationTargetKind.Flag ? "briefing:caution" : "briefing:source", target.Name);
        json.WriteEndObject();
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
