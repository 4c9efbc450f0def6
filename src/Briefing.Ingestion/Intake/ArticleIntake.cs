using System.Globalization;
using System.IO.Compression;
using System.Text;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Readers;
using Briefing.Store.Accounts;
using Briefing.Store.Writing;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Intake;

/// <summary>
/// Makes texts to import of what somebody brings in: files, archives of files, a pasted text, a page of the web. It stores
/// nothing; <see cref="ImportService.QueueTextsAsync"/> does. Safe to use from many threads.
/// </summary>
public sealed class ArticleIntake
{
    private readonly IntakeOptions _options;
    private readonly ImportSettings _settings;
    private readonly PageFetcher _fetcher;

    internal ArticleIntake(IOptions<IntakeOptions> options, ImportSettings settings, PageFetcher fetcher)
    {
        _options = options.Value;
        _settings = settings;
        _fetcher = fetcher;
    }

    /// <summary>The endings of file names that are taken in.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".html", ".htm", ".zip"];

    /// <summary>The largest upload at once, in bytes.</summary>
    public int MaxUploadBytes => _options.MaxUploadBytes;

    /// <summary>The most files at once.</summary>
    public int MaxTexts => _options.MaxTexts;

    /// <summary>Takes files in.</summary>
    /// <param name="files">Their names and bytes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IntakeResult> ReadFilesAsync(
        IReadOnlyList<UploadedFile> files,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        var texts = new Dictionary<string, ImportInput>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var file in files)
        {
            if (HasEnding(file.Name, ".zip"))
            {
                await ReadArchiveAsync(file, texts, problems, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ReadFileAsync(file, texts, problems, cancellationToken).ConfigureAwait(false);
            }
        }

        return new IntakeResult([.. texts.Values], problems);
    }

    /// <summary>Takes a pasted text in.</summary>
    /// <param name="text">The text.</param>
    public IntakeResult ReadText(PastedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return IntakeResult.Refused("There is no text. Paste the article's text.");
        }

        var file = FrontMatterWriter.Write(text.Metadata, text.Text);
        if (!ReferenceEquals(file, text.Text))
        {
            // What a reader of the head would leave out, whoever stated it can still mend.
            if (!FrontMatterReader.TryRead(file, out var head, out var problem))
            {
                return IntakeResult.Refused(problem);
            }

            if (head.Notes.Count > 0)
            {
                return new IntakeResult([], head.Notes);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(file);
        return bytes.Length > _settings.MaxFileBytes
            ? IntakeResult.Refused(TooLarge(bytes.Length))
            : IntakeResult.Of(new ImportInput(SeedNames.OfText(text), bytes));
    }

    /// <summary>Takes a page of the public internet in.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<IntakeResult> FetchAsync(Caller caller, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri))
        {
            return IntakeResult.Refused("It is not a whole address. Write it with https:// before it.");
        }

        var (page, problem) = await _fetcher.FetchAsync(uri, cancellationToken).ConfigureAwait(false);
        if (page is null)
        {
            return IntakeResult.Refused(problem!);
        }

        var name = SeedNames.OfAddress(uri);
        if (!PageReader.IsPage(page.MediaType))
        {
            return IntakeResult.Of(new ImportInput(name, page.Bytes));
        }

        var (text, unread) = await PageReader
            .ReadAsync(page.Address, page.Charset, page.Bytes, cancellationToken)
            .ConfigureAwait(false);
        return text is null
            ? IntakeResult.Refused(unread!)
            : IntakeResult.Of(new ImportInput(name, Encoding.UTF8.GetBytes(text)));
    }

    private async Task ReadFileAsync(
        UploadedFile file,
        Dictionary<string, ImportInput> texts,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var name = SeedNames.OfFile(file.Name);
        var isPage = HasEnding(name, ".html") || HasEnding(name, ".htm");
        var bytes = file.Bytes;
        string? problem = null;
        if (name.Length == 0 || (!isPage && !SeedFolder.IsSeedName(Path.GetFileName(name))))
        {
            problem = "Only files that end in .txt, .md or .html are articles, and no README. Give it such a name.";
        }
        else if (bytes.Length > _settings.MaxFileBytes)
        {
            problem = TooLarge(bytes.Length);
        }
        else if (isPage)
        {
            (var text, problem) = await PageReader
                .ReadAsync(null, null, bytes, cancellationToken)
                .ConfigureAwait(false);
            bytes = Encoding.UTF8.GetBytes(text ?? "");
            name = Path.ChangeExtension(name, ".md");
        }

        problem ??=
            texts.Count >= _options.MaxTexts && !texts.ContainsKey(name)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"More than {_options.MaxTexts:N0} texts at once. Bring it in apart, or raise Intake:MaxTexts."
                )
                : null;
        if (problem is null && !texts.TryAdd(name, new ImportInput(name, bytes)))
        {
            problem = "Another file of this name was taken. Give it another name, or bring it in apart.";
        }

        if (problem is not null)
        {
            problems.Add($"{file.Name}: {problem}");
        }
    }

    private async Task ReadArchiveAsync(
        UploadedFile file,
        Dictionary<string, ImportInput> texts,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false));
            var budget = (long)_options.MaxUploadBytes;
            foreach (var entry in archive.Entries)
            {
                if (entry.Name.Length == 0 || entry.FullName.Split('/').Any(part => part is ['.', ..] or "__MACOSX"))
                {
                    continue;
                }

                if (texts.Count >= _options.MaxTexts || problems.Count >= _options.MaxTexts)
                {
                    problems.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{file.Name}: it has more than {_options.MaxTexts:N0} files. Cut it into several, or raise Intake:MaxTexts."
                        )
                    );
                    return;
                }

                // What an archive says about its sizes may be a lie; what comes out is counted.
                var bytes = await ReadEntryAsync(entry, budget, cancellationToken).ConfigureAwait(false);
                if (bytes is null)
                {
                    problems.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{file.Name}: it unpacks to more than {_options.MaxUploadBytes:N0} bytes. Cut it into several, or raise Intake:MaxUploadBytes."
                        )
                    );
                    return;
                }

                budget -= bytes.Length;
                await ReadFileAsync(new UploadedFile(entry.FullName, bytes), texts, problems, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            problems.Add(
                $"{file.Name}: it cannot be unpacked ({exception.Message}). Pack it anew as a plain ZIP file."
            );
        }
    }

    private static async Task<byte[]?> ReadEntryAsync(
        ZipArchiveEntry entry,
        long budget,
        CancellationToken cancellationToken
    )
    {
        var stream = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        return await BoundedReader.ReadAsync(stream, budget, cancellationToken).ConfigureAwait(false);
    }

    private string TooLarge(long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"It has {bytes:N0} bytes, more than the {_settings.MaxFileBytes:N0} that are read. Cut it, or raise Seeds:MaxFileBytes."
        );

    private static bool HasEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
