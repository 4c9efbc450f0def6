using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Briefing.Ingestion;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Readers;

namespace Briefing.Cli.Analyze;

/// <summary>Reads the documents that the arguments of <c>briefing analyze</c> name, one after the other.</summary>
internal static class InputReader
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the documents in the order of the arguments.</summary>
    public static async IAsyncEnumerable<AnalysisInput> ReadAsync(
        IReadOnlyList<string> arguments,
        Stream standardInput,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var argument in arguments)
        {
            if (argument == StandardInput)
            {
                yield return await ReadStandardInputAsync(standardInput, cancellationToken);
            }
            else if (Directory.Exists(argument))
            {
                await foreach (var input in ReadFolderAsync(argument, cancellationToken))
                {
                    yield return input;
                }
            }
            else if (CorpusReader.IsCorpus(argument))
            {
                await foreach (var input in CorpusReader.ReadAsync(argument, cancellationToken))
                {
                    yield return input;
                }
            }
            else
            {
                yield return await ReadFileAsync(argument, argument, cancellationToken);
            }
        }
    }

    private static async IAsyncEnumerable<AnalysisInput> ReadFolderAsync(
        string argument,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (!SeedFolder.TryList(Path.GetFullPath(argument), out var listing, out var problem))
        {
            yield return new AnalysisInput(argument) { Problem = problem };
            yield break;
        }

        if (listing.Entries.Count == 0)
        {
            yield return new AnalysisInput(argument)
            {
                Problem = "The folder has no articles: .txt and .md files, README apart. Name the files themselves.",
            };
        }

        foreach (var entry in listing.Entries)
        {
            var origin = Path.Combine(argument, entry.Name);
            yield return entry.Problem is null
                ? await ReadFileAsync(origin, entry.Path, cancellationToken)
                : new AnalysisInput(origin) { Problem = entry.Problem };
        }
    }

    private static async Task<AnalysisInput> ReadFileAsync(
        string origin,
        string path,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
        {
            return new AnalysisInput(origin) { Problem = "There is no such file. Check the path." };
        }

        var (bytes, problem) = await SeedFile.ReadAsync(path, SeedOptions.MaxFileBytesCeiling, cancellationToken);
        return bytes is null
            ? new AnalysisInput(origin) { Problem = problem }
            : Decode(origin, Path.GetFileName(path), bytes);
    }

    private static async Task<AnalysisInput> ReadStandardInputAsync(
        Stream standardInput,
        CancellationToken cancellationToken
    )
    {
        const string Origin = "standard input";
        using var buffer = new MemoryStream();
        var block = new byte[81_920];
        int read;
        while ((read = await standardInput.ReadAsync(block, cancellationToken)) > 0)
        {
            await buffer.WriteAsync(block.AsMemory(0, read), cancellationToken);
            if (buffer.Length > SeedOptions.MaxFileBytesCeiling)
            {
                return new AnalysisInput(Origin)
                {
                    Problem = $"It has more than the {SeedOptions.MaxFileBytesCeiling} bytes that are read. Cut it.",
                };
            }
        }

        return Decode(Origin, "stdin", buffer.ToArray());
    }

    private static AnalysisInput Decode(string origin, string fileName, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return SeedReader.TryRead(fileName, bytes, sha256, out var article, out var problem)
            ? new AnalysisInput(origin)
            {
                Doc = Path.GetFileNameWithoutExtension(fileName),
                Sha256 = sha256,
                Text = article.Text,
                Metadata = article.Metadata,
                Notes = article.Notes,
            }
            : new AnalysisInput(origin) { Problem = problem };
    }
}
