using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Briefing.Cli.Tests.Analyze;

public sealed class AnalyzeCommandTests : IDisposable
{
    private const string Article =
        "The ferry will not sail before May, the harbour master said on Friday.\n\n"
        + "“We have no engine,” Dora Lind told the Quayside Courier. Officials said that the company may be fined.\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Documents_are_lines_in_the_order_of_the_arguments()
    {
        var second = _folder.Write("z/b.md", "---\ntitle: Ferry\npublished: 2024-03\n---\n" + Article);
        _folder.Write("dir/a.txt", Article);
        _folder.Write("dir/sub/c.txt", Article);
        _folder.Write("dir/README.md", "Not an article.");
        var corpus = _folder.Write("d.jsonl", $"{Line("first", Article)}\n\n{Line("second", Article)}\n");
        var result = await BriefingProcess.RunAsync(
            ["analyze", second, _folder.PathOf("dir"), "-", corpus],
            Encoding.UTF8.GetBytes(Article)
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Equal(["b", "a", "c", "stdin", "first", "second"], Docs(result));
        Assert.All(result.Documents, AnalysisContract.Check);
        var markdown = result.Documents[0];
        Assert.Equal(Article, markdown.GetProperty("text").GetString());
        Assert.Equal("Ferry", markdown.GetProperty("metadata").GetProperty("title").GetString());
        Assert.Equal("2024-03", markdown.GetProperty("metadata").GetProperty("published").GetString());
        Assert.Null(markdown.GetProperty("metadata").GetProperty("url").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(
                SHA256.HashData(await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken))
            ),
            markdown.GetProperty("sha256").GetString()
        );
        Assert.Null(result.Documents[^1].GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Article_is_read_at_all()
    {
        var result = await BriefingProcess.RunAsync(["analyze", _folder.Write("a.txt", Article)]);
        var document = Assert.Single(result.Documents);
        Assert.Equal(3, document.GetProperty("sentences").GetArrayLength());
        Assert.NotEqual(0, document.GetProperty("claims").GetArrayLength());
        Assert.NotEqual(0, document.GetProperty("attributions").GetArrayLength());
        Assert.NotEqual(0, document.GetProperty("flags").GetArrayLength());
    }

    [Theory]
    [InlineData("🚀 The ferry will not sail, the harbour master said. ", "the harbour master")]
    [InlineData("One line.\r\nTwo 🚢🚢 lines.\r\n\r\n“No,” 👨‍👩‍👧 Dora Lind said.\r\n", "Dora Lind")]
    [InlineData("Cafe\u0301 owners said\u00a0that rents rose.", "owners")]
    public async Task Offsets_count_code_points_of_the_text(string text, string sourceWord)
    {
        var result = await BriefingProcess.RunAsync(["analyze", _folder.Write("a.txt", text)]);
        var document = Assert.Single(result.Documents);
        AnalysisContract.Check(document);
        Assert.Equal(text, document.GetProperty("text").GetString());
        var runes = text.EnumerateRunes().ToArray();
        var sources = document
            .GetProperty("attributions")
            .EnumerateArray()
            .SelectMany(attribution => attribution.GetProperty("source").EnumerateArray())
            .Select(pair => string.Concat(runes[pair[0].GetInt32()..pair[1].GetInt32()]));
        Assert.Contains(sources, source => source.Contains(sourceWord, StringComparison.Ordinal));
        var lastSentence = document.GetProperty("sentences").EnumerateArray().Last();
        Assert.Equal(text.TrimEnd().EnumerateRunes().Count(), lastSentence.GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task Attributions_alone_are_pairs_that_share_no_word()
    {
        var path = _folder.Write("a.txt", Article);
        var result = await BriefingProcess.RunAsync(["analyze", path, "--format", "attributions"]);
        var document = Assert.Single(result.Documents);
        Assert.Equal(["doc", "attributions"], document.EnumerateObject().Select(property => property.Name));
        var taken = new HashSet<int>();
        foreach (var attribution in document.GetProperty("attributions").EnumerateArray())
        {
            Assert.Equal(["source", "cue", "content"], attribution.EnumerateObject().Select(property => property.Name));
            AnalysisContract.AssertPairs(attribution, Article.Length);
            var pairs = attribution
                .GetProperty("cue")
                .EnumerateArray()
                .Concat(attribution.GetProperty("content").EnumerateArray());
            foreach (var pair in pairs)
            {
                for (var place = pair[0].GetInt32(); place < pair[1].GetInt32(); place++)
                {
                    Assert.True(taken.Add(place));
                }
            }
        }

        Assert.NotEmpty(taken);
    }

    [Fact]
    public async Task Text_is_left_out_on_request()
    {
        var result = await BriefingProcess.RunAsync(["analyze", "--no-text", _folder.Write("a.txt", Article)]);
        Assert.False(Assert.Single(result.Documents).TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Bad_inputs_are_told_and_stop_none_of_the_others()
    {
        var good = _folder.Write("good.txt", Article);
        var binary = _folder.Write("binary.txt", [1, 0, 2]);
        var yaml = _folder.Write("yaml.md", "---\ntitle: \"x\nurl: y\n---\nText.");
        var corpus = _folder.Write(
            "bad.jsonl",
            $"{{\"doc\": 1}}\nnot json\n[]\n{{\"doc\":\"d\",\"text\":\"\\ud800\"}}\n{Line("last", Article)}\n"
        );
        var gzip = _folder.Write("broken.jsonl.gz", "no gzip at all"u8.ToArray());
        _folder.Write("nothing/README.md", "No articles here.");
        var result = await BriefingProcess.RunAsync([
            "analyze",
            binary,
            yaml,
            _folder.PathOf("gone.txt"),
            corpus,
            gzip,
            _folder.PathOf("nothing"),
            good,
        ]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["last", "good"], Docs(result));
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(9, lines.Length);
        Assert.All(lines, line => Assert.StartsWith("briefing: ", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("binary.txt: The file is binary", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("yaml.md: The front matter", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("gone.txt: There is no such file", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("bad.jsonl line 2: It is not JSON", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gzipped_corpus_is_read_line_by_line()
    {
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            for (var index = 0; index < 50; index++)
            {
                await gzip.WriteAsync(
                    Encoding.UTF8.GetBytes(Line($"d{index}", Article) + "\n"),
                    TestContext.Current.CancellationToken
                );
            }
        }

        var path = _folder.Write("c.jsonl.gz", buffer.ToArray());
        var result = await BriefingProcess.RunAsync(["analyze", path, "--format", "attributions"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Enumerable.Range(0, 50).Select(index => $"d{index}"), Docs(result));
    }

    [Fact]
    public async Task Notes_go_to_standard_error_and_fail_nothing()
    {
        byte[] bytes = [.. "The caf"u8, 0xE9, .. " will close, its owner said."u8];
        var result = await BriefingProcess.RunAsync(["analyze", _folder.Write("a.txt", bytes)]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Windows-1252", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "café",
            Assert.Single(result.Documents).GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Dispose();

    private static string Line(string doc, string text) => JsonSerializer.Serialize(new { doc, text });

    private static IEnumerable<string?> Docs(ProcessResult result) =>
        result.Documents.Select(document => document.GetProperty("doc").GetString());
}
