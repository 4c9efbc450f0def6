using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefing.Analysis.Serialization;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Exports;

/// <summary>
/// Writes the store out in forms that other programs read: every article's file as it came, its reading, the notes about it,
/// the tags and the accounts. Unlike a backup it has no secrets, no history, and nobody's private notes.
/// </summary>
public sealed class StoreExport(
    ImportInputReader inputs,
    ArticleReader articles,
    AnnotationReader annotations,
    AnnotationTagReader tags,
    SourceGradeReader grades,
    AccountReader accounts
)
{
    private const int AccountsAtATime = 200;

    private static readonly JsonWriterOptions s_indented = new()
    {
        Encoder = AnalysisJsonWriter.WriterOptions.Encoder,
        Indented = true,
    };

    /// <summary>Exports all that is not withdrawn.</summary>
    /// <param name="caller">Who asks; an admin. Notes are those that this caller may see: of a command, all that are not private.</param>
    /// <param name="folder">Where to; empty, or not there yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ExportException">The folder cannot be written to, or is not empty.</exception>
    public async Task<ExportSummary> WriteAsync(Caller caller, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var root = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(root);
            if (Directory.EnumerateFileSystemEntries(root).Any())
            {
                throw new ExportException(
                    $"The folder {root} is not empty. Name one that is, or that is not there yet."
                );
            }

            var stored = await inputs.ListStoredAsync(new ReadingScope(), cancellationToken).ConfigureAwait(false);
            var notes = 0;
            foreach (var input in stored)
            {
                await WriteSeedAsync(root, input, cancellationToken).ConfigureAwait(false);
                notes += await WriteBriefingAsync(caller, root, input.Slug!, cancellationToken).ConfigureAwait(false);
            }

            await WriteTagsAsync(root, cancellationToken).ConfigureAwait(false);
            var people = await WriteAccountsAsync(caller, root, cancellationToken).ConfigureAwait(false);
            await WriteSumsAsync(root, cancellationToken).ConfigureAwait(false);
            return new ExportSummary(stored.Count, notes, people);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"{root} cannot be written to: {exception.Message}", exception);
        }
    }

    private async Task WriteSeedAsync(string root, StoredInput input, CancellationToken cancellationToken)
    {
        var bytes = await inputs.ReadAsync(input, cancellationToken).ConfigureAwait(false);
        // What somebody brought in is apart, as it is in the store: a folder of seeds never withdraws it.
        var folder = Path.Combine(root, input.Origin is ArticleOrigin.Folder ? "seeds" : "desk");
        var file = Path.GetFullPath(Path.Combine(folder, input.SeedName));
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            file = Path.Combine(folder, input.Slug + ".txt");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes ?? ReadOnlyMemory<byte>.Empty, cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<int> WriteBriefingAsync(
        Caller caller,
        string root,
        string slug,
        CancellationToken cancellationToken
    )
    {
        // Withdrawn since the list was made.
        if (await articles.FindEditionAsync(slug, cancellationToken).ConfigureAwait(false) is not { } edition)
        {
            return 0;
        }

        var names = edition.Reading.Claims.SelectMany(claim => claim.Chain).Select(hop => hop.Name).Distinct().ToList();
        var graded = await grades.FindAsync(names, cancellationToken).ConfigureAwait(false);
        await WriteAsync(
                Path.Combine(root, "readings", slug + ".json"),
                json => BriefingJsonWriter.Write(json, edition, [.. graded.Values]),
                cancellationToken
            )
            .ConfigureAwait(false);

        var notes = await annotations.ListAsync(caller, slug, cancellationToken).ConfigureAwait(false);
        if (notes.Count > 0)
        {
            await WriteAsync(
                    Path.Combine(root, "annotations", slug + ".jsonld"),
                    json => WriteNotes(json, notes, edition),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return notes.Count;
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<AnnotationInfo> notes, Edition edition)
    {
        var slug = edition.Article.Slug;
        var writer = new AnnotationJsonWriter(json, id => $"urn:uuid:{id:D}", Address);
        json.WriteStartObject();
        writer.WriteContext();
        json.WriteString("id", Address(slug) + ":annotations");
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", $"Notes about {edition.Article.DisplayTitle}");
        json.WriteNumber("total", notes.Count);
        json.WriteStartObject("first");
        json.WriteString("type", "AnnotationPage");
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        foreach (var note in notes)
        {
            writer.Write(note, edition, withContext: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();

        static string Address(string name) => $"urn:briefing:{Uri.EscapeDataString(name)}";
    }

    private async Task WriteTagsAsync(string root, CancellationToken cancellationToken)
    {
        var all = await tags.ListAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(
                Path.Combine(root, "tags.json"),
                json =>
                {
                    json.WriteStartArray();
                    foreach (var tag in all)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", tag.Name);
                        json.WriteString("description", tag.Description);
                        json.WriteBoolean("retired", tag.IsRetired);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<int> WriteAccountsAsync(Caller caller, string root, CancellationToken cancellationToken)
    {
        var all = new List<AccountInfo>();
        IReadOnlyList<AccountInfo> page;
        do
        {
            page = await accounts
                .ListAsync(
                    caller,
                    all.Count > 0 ? all[^1].UserName.ToUpperInvariant() : null,
                    AccountsAtATime,
                    cancellationToken
                )
                .ConfigureAwait(false);
            all.AddRange(page);
        } while (page.Count == AccountsAtATime);

        await WriteAsync(
                Path.Combine(root, "accounts.json"),
                json =>
                {
                    json.WriteStartArray();
                    foreach (var account in all)
                    {
                        json.WriteStartObject();
                        json.WriteString("name", account.UserName);
                        json.WriteString("role", account.Role.ToString());
                        json.WriteString("created", account.CreatedAt.UtcDateTime);
                        json.WriteBoolean("disabled", account.DisabledAt is not null);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return all.Count;
    }

    private static async Task WriteSumsAsync(string root, CancellationToken cancellationToken)
    {
        var sums = new StringBuilder();
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in files)
        {
            using var stream = OpenToRead(Path.Combine(root, file));
            var sum = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
            sums.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(sum)}  {file}\n");
        }

        await File.WriteAllTextAsync(Path.Combine(root, "SHA256SUMS"), sums.ToString(), cancellationToken)
            .ConfigureAwait(false);
    }

    private static FileStream OpenToRead(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read);

    private static async Task WriteAsync(string file, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var buffer = new MemoryStream();
        var json = new Utf8JsonWriter(buffer, s_indented);
        await using (json.ConfigureAwait(false))
        {
            write(json);
        }

        await File.WriteAllBytesAsync(file, buffer.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
