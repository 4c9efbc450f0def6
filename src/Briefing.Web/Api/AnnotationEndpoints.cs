using System.Buffers;
using System.Text.Json;
using Briefing.Analysis.Serialization;
using Briefing.Ingestion.Exports;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>Notes at the API, as the W3C's Web Annotation protocol has them: to each caller those that the caller may see.</summary>
internal static class AnnotationEndpoints
{
    /// <summary>How many notes a page has.</summary>
    public const int PageSize = 100;

    /// <summary>Writes the notes about a briefing: the collection with its first page, or one of its pages.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> ListAsync(
        string slug,
        int? page,
        HttpRequest request,
        ArticleReader articles,
        AnnotationReader annotations,
        CallerContext caller,
        CancellationToken cancellationToken
    )
    {
        var edition = await articles.FindEditionAsync(slug, cancellationToken);
        if (edition is null)
        {
            return TypedResults.NotFound();
        }

        var notes = await annotations.ListAsync(caller.Current, slug, cancellationToken);
        var last = Math.Max(0, (notes.Count - 1) / PageSize);
        if (page is < 0 || page > last)
        {
            return TypedResults.NotFound();
        }

        return Write(
            request,
            (json, writer, addresses) =>
            {
                json.WriteStartObject();
                writer.WriteContext();
                if (page is { } number)
                {
                    WritePage(json, writer, addresses, notes, edition, number, isAlone: true);
                    json.WriteEndObject();
                    return;
                }

                json.WriteString("id", addresses.Of(slug));
                json.WriteString("type", "AnnotationCollection");
                json.WriteString("label", $"Notes about {edition.Article.DisplayTitle}");
                json.WriteNumber("total", notes.Count);
                json.WriteStartObject("first");
                WritePage(json, writer, addresses, notes, edition, 0, isAlone: false);
                json.WriteEndObject();
                json.WriteString("last", addresses.Of(slug, last));
                json.WriteEndObject();
            }
        );
    }

    /// <summary>Writes a note.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> FindAsync(
        Guid id,
        HttpRequest request,
        ArticleReader articles,
        AnnotationReader annotations,
        CallerContext caller,
        CancellationToken cancellationToken
    )
    {
        var note = await annotations.FindAsync(caller.Current, id, cancellationToken);
        return note is null || await articles.FindEditionAsync(note.Slug, cancellationToken) is not { } edition
            ? TypedResults.NotFound()
            : Write(request, (_, writer, _) => writer.Write(note, edition, withContext: true));
    }

    private static void WritePage(
        Utf8JsonWriter json,
        AnnotationJsonWriter writer,
        AnnotationAddresses addresses,
        IReadOnlyList<AnnotationInfo> notes,
        Edition edition,
        int page,
        bool isAlone
    )
    {
        var slug = edition.Article.Slug;
        json.WriteString("id", addresses.Of(slug, page));
        json.WriteString("type", "AnnotationPage");
        if (isAlone)
        {
            json.WriteStartObject("partOf");
            json.WriteString("id", addresses.Of(slug));
            json.WriteString("type", "AnnotationCollection");
            json.WriteNumber("total", notes.Count);
            json.WriteEndObject();
        }

        json.WriteNumber("startIndex", page * PageSize);
        if (page > 0)
        {
            json.WriteString("prev", addresses.Of(slug, page - 1));
        }

        if ((page + 1) * PageSize < notes.Count)
        {
            json.WriteString("next", addresses.Of(slug, page + 1));
        }

        json.WriteStartArray("items");
        foreach (var note in notes.Skip(page * PageSize).Take(PageSize))
        {
            writer.Write(note, edition, withContext: false);
        }

        json.WriteEndArray();
    }

    private static FileContentHttpResult Write(
        HttpRequest request,
        Action<Utf8JsonWriter, AnnotationJsonWriter, AnnotationAddresses> write
    )
    {
        var addresses = new AnnotationAddresses($"{request.Scheme}://{request.Host}{request.PathBase}");
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AnalysisJsonWriter.WriterOptions))
        {
            write(json, new AnnotationJsonWriter(json, addresses.Of, addresses.Briefing), addresses);
        }

        return TypedResults.Bytes(buffer.WrittenMemory, AnnotationJsonWriter.MediaType);
    }
}
