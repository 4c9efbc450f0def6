using System.Buffers;
using System.Text.Json;
using Briefing.Analysis.Serialization;
using Briefing.Ingestion.Exports;
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
        CancellationToken cancellationToken
    )
    {
        var edition = await articles.FindEditionAsync(slug, cancellationToken);
        if (edition is null)
        {
            return TypedResults.NotFound();
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AnalysisJsonWriter.WriterOptions))
        {
            BriefingJsonWriter.Write(json, edition, edition.Grades);
        }

        return TypedResults.Bytes(buffer.WrittenMemory, "application/json; charset=utf-8");
    }
}
