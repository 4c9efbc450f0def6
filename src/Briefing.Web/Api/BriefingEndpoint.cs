using System.Buffers;
using System.Text.Json;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Text;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>
/// A briefing as JSON: <c>reading</c> is the machine's, in the format <c>briefing-analysis/1</c>; <c>editorial</c>, an object of
/// its own, is what editors judged of it.
/// </summary>
internal static class BriefingEndpoint
{
    /// <summary>Writes it.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        string slug,
        ArticleReader articles,
        SourceGradeReader grades,
        CancellationToken cancellationToken
    )
    {
        var edition = await articles.FindEditionAsync(slug, cancellationToken);
        if (edition is null)
        {
            return TypedResults.NotFound();
        }

        var names = edition.Reading.Claims.SelectMany(claim => claim.Chain).Select(hop => hop.Name).Distinct().ToList();
        var graded = await grades.FindAsync(names, cancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AnalysisJsonWriter.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("slug", slug);
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
            WriteEditorial(json, edition, graded.Values);
            json.WriteEndObject();
        }

        return TypedResults.Bytes(buffer.WrittenMemory, "application/json; charset=utf-8");
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
