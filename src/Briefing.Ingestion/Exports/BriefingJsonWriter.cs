using System.Text.Json;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Text;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Exports;

/// <summary>
/// Writes a briefing as JSON: <c>reading</c> is the machine's, in the format <c>briefing-analysis/1</c>; <c>editorial</c>, an
/// object of its own, is what editors judged of it.
/// </summary>
public static class BriefingJsonWriter
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where to; a value must be due there.</param>
    /// <param name="edition">The briefing.</param>
    /// <param name="grades">The grades of its sources.</param>
    public static void Write(Utf8JsonWriter json, Edition edition, IReadOnlyCollection<SourceGrade> grades)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(grades);
        json.WriteStartObject();
        json.WriteString("slug", edition.Article.Slug);
        json.WriteNumber("revision", edition.Article.Revision);
        json.WriteString("engine", edition.Article.EngineVersion);
        json.WritePropertyName("reading");
        AnalysisJsonWriter.Write(
            json,
            edition.Reading,
            new AnalysisJsonHeader
            {
                Doc = edition.Article.SeedName,
                Sha256 = edition.Article.Sha256,
                TotalMilliseconds = 0,
            }
        );
        WriteEditorial(json, edition, grades);
        json.WriteEndObject();
    }

    private static void WriteEditorial(Utf8JsonWriter json, Edition edition, IEnumerable<SourceGrade> grades)
    {
        var map = new CodePointMap(edition.Reading.Text);
        json.WriteStartObject("editorial");
        json.WriteStartArray("judgements");
        foreach (var judgement in edition.Judgements)
        {
            json.WriteStartObject();
            json.WriteString("id", judgement.Id);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(judgement.Kind.ToString()));
            WriteTarget(json, judgement, map);
            json.WriteString("value", judgement.Value);
            if (judgement.Kind is JudgementKind.Credibility)
            {
                json.WriteString("machineTag", $"admiralty-scale:information-credibility=\"{judgement.Value}\"");
            }

            WriteOptional(json, "reason", judgement.Reason);
            WriteOptional(json, "owner", judgement.OwnerName);
            json.WriteString("by", judgement.ByName);
            json.WriteString("at", judgement.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var grade in grades.OrderBy(grade => grade.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", grade.Name);
            json.WriteString("reliability", grade.Grade);
            json.WriteString("machineTag", $"admiralty-scale:source-reliability=\"{grade.Grade.ToLowerInvariant()}\"");
            WriteOptional(json, "reason", grade.Reason);
            json.WriteString("by", grade.ByName);
            json.WriteString("at", grade.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, JudgementInfo judgement, CodePointMap map)
    {
        json.WriteStartObject("target");
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(judgement.Target.Kind.ToString()));
        if (judgement.Target is { Kind: Store.Annotations.AnnotationTargetKind.Claim, ElementId: { } claim })
        {
            json.WriteString("claim", $"C{claim}");
        }

        WriteOptional(json, "name", judgement.Target.Name);
        if (judgement.Target.Span is { } span)
        {
            json.WriteStartArray("span");
            json.WriteNumberValue(map.ToCodePoints(span.Start));
            json.WriteNumberValue(map.ToCodePoints(span.End));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
