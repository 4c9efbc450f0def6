using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Store.Backups;

/// <summary>
/// A backup's file: a zip archive of <c>manifest.json</c>, the copy of the database, the keys, and <c>SHA256SUMS</c> of them
/// all, which <c>sha256sum --check</c> reads too.
/// </summary>
internal sealed partial class BackupArchive : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const string SumsName = "SHA256SUMS";
    private const int MaxSmallEntry = 1 << 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly ZipArchive _zip;
    private readonly ImmutableDictionary<string, string> _sums;
    private readonly string _path;

    private BackupArchive(string path, ZipArchive zip)
    {
        _path = path;
        _zip = zip;
        _sums = ReadSums();
        Manifest = ReadManifest();
    }

    /// <summary>What it says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>The names of the files in it that are keys.</summary>
    public IEnumerable<string> Keys => _sums.Keys.Where(name => KeyName.IsMatch(name)).Order(StringComparer.Ordinal);

    [GeneratedRegex("^keys/[A-Za-z0-9_-][A-Za-z0-9._-]*$")]
    private static partial Regex KeyName { get; }

    [GeneratedRegex("^(?<sum>[0-9a-f]{64})  (?<name>[A-Za-z0-9._/-]+)$")]
    private static partial Regex SumLine { get; }

    /// <summary>Writes one.</summary>
    /// <param name="path">The file, which does not exist yet.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="files">The files to put in, by their names in it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WriteAsync(
        string path,
        BackupManifest manifest,
        IReadOnlyDictionary<string, string> files,
        CancellationToken cancellationToken
    )
    {
        // It has secrets, so it is its maker's alone.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var target = new FileStream(path, options);
        await using (target.ConfigureAwait(false))
        {
            using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            {
                var sums = new StringBuilder();
                using var described = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, s_json));
                await AddAsync(zip, ManifestName, described).ConfigureAwait(false);
                foreach (var (name, file) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    await AddFileAsync(zip, name, file).ConfigureAwait(false);
                }

                using var listed = new MemoryStream(Encoding.ASCII.GetBytes(sums.ToString()));
                await AddAsync(zip, SumsName, listed).ConfigureAwait(false);

                async Task AddFileAsync(ZipArchive zip, string name, string file)
                {
                    var source = File.OpenRead(file);
                    await using (source.ConfigureAwait(false))
                    {
                        await AddAsync(zip, name, source).ConfigureAwait(false);
                    }
                }

                async Task AddAsync(ZipArchive zip, string name, Stream source)
                {
                    var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                    entry.LastWriteTime = manifest.MadeAt;
                    var written = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
                    await using (written.ConfigureAwait(false))
                    {
                        var sum = await CopyAsync(source, written, long.MaxValue, cancellationToken)
                            .ConfigureAwait(false);
                        sums.Append(CultureInfo.InvariantCulture, $"{sum}  {name}\n");
                    }
                }
            }

            FlushToDisk(target);
        }
    }

    /// <summary>Opens one and looks whether it can be a backup; <see cref="ExtractAsync"/> checks the sums.</summary>
    /// <exception cref="BackupException">It is none, or one of a form that this version does not know.</exception>
    public static BackupArchive Open(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(OpenToRead(path), ZipArchiveMode.Read);
            var archive = new BackupArchive(path, zip);
            zip = null;
            return archive;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw Damaged(path, "it is not a whole archive", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{path} cannot be read: {exception.Message}", exception);
        }
        finally
        {
            zip?.Dispose();
        }
    }

    /// <summary>Fails where a database is not what a manifest says.</summary>
    public static void Compare(DatabaseContents contents, BackupManifest manifest)
    {
        if (contents.Migration != manifest.Migration || !contents.Rows.ToHashSet().SetEquals(manifest.Rows))
        {
            throw new BackupException(
                "The database in the backup is not the one that its manifest tells of. Take another backup."
            );
        }
    }

    /// <summary>Takes a file out, whole or not at all.</summary>
    /// <param name="name">Its name in the archive.</param>
    /// <param name="file">Where to; it does not exist yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BackupException">It is missing or not what was put in.</exception>
    public async Task ExtractAsync(string name, string file, CancellationToken cancellationToken)
    {
        if (_zip.GetEntry(name) is not { } entry || !_sums.TryGetValue(name, out var expected))
        {
            throw Damaged(_path, $"{name} is missing");
        }

        string sum;
        try
        {
            var source = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (source.ConfigureAwait(false))
            {
                var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                await using (target.ConfigureAwait(false))
                {
                    sum = await CopyAsync(source, target, entry.Length, cancellationToken).ConfigureAwait(false);
                    FlushToDisk(target);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(_path, $"{name} cannot be unpacked", exception);
        }

        if (sum != expected)
        {
            throw Damaged(_path, $"{name} has another checksum");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static BackupException Damaged(string path, string what, Exception? inner = null)
    {
        var message = $"{path} is not a whole backup: {what}. Take another one; nothing was changed.";
        return inner is null ? new BackupException(message) : new BackupException(message, inner);
    }

    private ImmutableDictionary<string, string> ReadSums()
    {
        var sums = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var lines = Encoding.ASCII.GetString(ReadSmall(SumsName)).Split('\n');
        foreach (var line in lines[..^1])
        {
            var match = SumLine.Match(line);
            if (!match.Success || !sums.TryAdd(match.Groups["name"].Value, match.Groups["sum"].Value))
            {
                throw Damaged(_path, $"{SumsName} is not a list of checksums");
            }
        }

        var unknown = _zip
            .Entries.Select(entry => entry.FullName)
            .FirstOrDefault(name => name != SumsName && !sums.ContainsKey(name));
        return unknown is null
            ? sums.ToImmutable()
            : throw Damaged(_path, $"it holds '{unknown}', which no backup has");
    }

    private BackupManifest ReadManifest()
    {
        var bytes = ReadSmall(ManifestName);
        if (!_sums.TryGetValue(ManifestName, out var sum) || Convert.ToHexStringLower(SHA256.HashData(bytes)) != sum)
        {
            throw Damaged(_path, $"{ManifestName} has another checksum");
        }

        var manifest =
            JsonSerializer.Deserialize<BackupManifest>(bytes, s_json)
            ?? throw Damaged(_path, "it says nothing of itself");
        return manifest.Format <= BackupManifest.CurrentFormat
            ? manifest
            : throw new BackupException(
                $"{_path} was made by a newer Briefing, in a form that this one does not know. Update Briefing, then restore it."
            );
    }

    private byte[] ReadSmall(string name)
    {
        if (_zip.GetEntry(name) is not { Length: <= MaxSmallEntry } entry)
        {
            throw Damaged(_path, $"{name} is missing");
        }

        using var source = entry.Open();
        var bytes = new byte[entry.Length];
        source.ReadExactly(bytes);
        return bytes;
    }

    private static FileStream OpenToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    // There is no asynchronous way.
    private static void FlushToDisk(FileStream file) => file.Flush(flushToDisk: true);

    private static async Task<string> CopyAsync(
        Stream source,
        Stream target,
        long most,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long copied = 0;
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            // An archive that holds more than it says would fill the disk.
            if ((copied += read) > most)
            {
                throw new InvalidDataException("More than the archive says.");
            }

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
