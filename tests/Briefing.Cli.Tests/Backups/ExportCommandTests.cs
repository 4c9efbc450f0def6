using System.Security.Cryptography;
using System.Text.Json;
using Briefing.Cli.Tests.Import;

namespace Briefing.Cli.Tests.Backups;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_is_exported_makes_the_same_store_elsewhere()
    {
        GeneratedArticles.Write(_folder, "articles", 2);
        GeneratedArticles.Write(_folder, "articles/older", 1);
        // Windows-1252, to see that bytes stay what they were.
        _folder.Write("articles/caf\u00e9.txt", [.. "The caf"u8, 0xE9, .. " is shut, the mayor said."u8]);
        StorySeeds.Write(_folder.PathOf("articles"));
        Assert.Equal(
            0,
            (await RunAsync("import", _folder.PathOf("articles"), "--data", _folder.PathOf("one"))).ExitCode
        );

        var export = await RunAsync("export", "--to", _folder.PathOf("out"), "--data", _folder.PathOf("one"));

        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.EndsWith("out: 8 articles, 0 notes, 0 accounts\n", export.Output, StringComparison.Ordinal);
        var names = Names("articles");
        Assert.Equal(8, names.Length);
        Assert.Equal(names, Names("out/seeds"));
        Assert.All(names, name => Assert.Equal(Read($"articles/{name}"), Read($"out/seeds/{name}")));
        Assert.All(
            await File.ReadAllLinesAsync(_folder.PathOf("out/SHA256SUMS"), TestContext.Current.CancellationToken),
            line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(Read("out/" + line[66..]))))
        );

        Assert.Equal(
            0,
            (await RunAsync("import", _folder.PathOf("out/seeds"), "--data", _folder.PathOf("two"))).ExitCode
        );
        Assert.Equal(
            0,
            (await RunAsync("export", "--to", _folder.PathOf("again"), "--data", _folder.PathOf("two"))).ExitCode
        );
        var readings = Names("out/readings");
        Assert.Equal(8, readings.Length);
        Assert.Equal(readings, Names("again/readings"));
        foreach (var name in readings)
        {
            Assert.Equal(Read($"out/readings/{name}"), Read($"again/readings/{name}"));
            using var json = JsonDocument.Parse(Read($"out/readings/{name}"));
            Assert.Equal(
                "briefing-analysis/1",
                json.RootElement.GetProperty("reading").GetProperty("schema").GetString()
            );
            Assert.NotEqual(0, json.RootElement.GetProperty("reading").GetProperty("claims").GetArrayLength());
        }
    }

    [Fact]
    public async Task Folder_that_has_something_in_it_is_left_alone()
    {
        _folder.Write("out/mine.txt", "mine");
        _ = await RunAsync("import", _folder.PathOf("out"), "--data", _folder.PathOf("data"));

        var export = await RunAsync("export", "--to", _folder.PathOf("out"), "--data", _folder.PathOf("data"));

        Assert.Equal(1, export.ExitCode);
        Assert.Contains("out is not empty. Name one that is", export.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Names("out"));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<ProcessResult> RunAsync(params string[] arguments) => BriefingProcess.RunAsync(arguments);

    private byte[] Read(string name) => File.ReadAllBytes(_folder.PathOf(name));

    private string[] Names(string folder) =>
        [
            .. Directory
                .EnumerateFiles(_folder.PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder.PathOf(folder), file))
                .Order(StringComparer.Ordinal),
        ];
}
