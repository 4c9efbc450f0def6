using System.IO.Compression;
using System.Net;
using System.Text;
using Briefing.Analysis;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Intake;
using Briefing.Ingestion.Readers;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Tests.Intake;

public sealed class ArticleIntakeTests : IDisposable
{
    private readonly PageFetcher _fetcher;
    private readonly ArticleIntake _intake;

    public ArticleIntakeTests()
    {
        var options = Options.Create(
            new IntakeOptions
            {
                MaxTexts = 3,
                MaxUploadBytes = 20_000,
                FetchSeconds = 5,
            }
        );
        var settings = new ImportSettings("/seeds", 10_000, 1, ImportApproval.Ask, TimeSpan.Zero);
        _fetcher = new PageFetcher(
            options.Value,
            settings.MaxFileBytes,
            IPAddress.IsLoopback,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])
        );
        _intake = new ArticleIntake(options, settings, _fetcher);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fetcher.Dispose();

    [Fact]
    public void Pasted_text_keeps_its_words_and_what_is_stated()
    {
        var stated = new ArticleMetadata
        {
            Title = "\"Truce\": \\ soon?",
            Outlet = "Le Journal – Zürich 😀",
            Published = "2023-12-24",
            Url = "https://news.example/a?b=c#d",
        };

        var result = _intake.ReadText(new PastedText("He said so.\r\n\n--- \nNo more.", stated));

        Assert.Empty(result.Problems);
        var text = Assert.Single(result.Texts);
        Assert.Equal("truce-soon.md", text.SeedName);
        Assert.True(SeedReader.TryRead(text.SeedName, text.Bytes, "", out var article, out _));
        Assert.Equal(stated, article.Metadata);
        Assert.Equal("He said so.\r\n\n--- \nNo more.", article.Text);
    }

    [Theory]
    [InlineData("soon", "https://news.example/", "published")]
    [InlineData("2023", "news.example", "url")]
    public void Pasted_text_with_a_statement_that_is_none_is_refused(string published, string url, string field)
    {
        var result = _intake.ReadText(
            new PastedText("He said so.", new ArticleMetadata { Published = published, Url = url })
        );

        Assert.Empty(result.Texts);
        Assert.StartsWith(field, Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_taken_by_their_endings()
    {
        var result = await _intake.ReadFilesAsync(
            [
                File("a.txt", "One said."),
                File("../../b.md", "Two said."),
                File("c.exe", "MZ"),
                File("a.txt", "Again."),
                File("big.txt", new string('x', 10_001)),
            ],
            Token
        );

        Assert.Equal(["a.txt", "b.md"], result.Texts.Select(text => text.SeedName));
        Assert.Equal(["c.exe", "a.txt", "big.txt"], result.Problems.Select(problem => problem.Split(':')[0]));
    }

    [Fact]
    public async Task Archive_is_unpacked_within_limits()
    {
        var archive = Zip(("sub/one.txt", "One."), (".hidden/two.txt", "Two."), ("__MACOSX/three.txt", "Three."));
        var result = await _intake.ReadFilesAsync([new UploadedFile("all.zip", archive)], Token);
        Assert.Empty(result.Problems);
        Assert.Equal("sub/one.txt", Assert.Single(result.Texts).SeedName);

        var bomb = Zip(("bomb.txt", new string('x', 20_001)));
        Assert.True(bomb.Length < 1000);
        result = await _intake.ReadFilesAsync([new UploadedFile("bomb.zip", bomb)], Token);
        Assert.Empty(result.Texts);
        Assert.Contains("unpacks to more than 20,000 bytes", Assert.Single(result.Problems), StringComparison.Ordinal);

        result = await _intake.ReadFilesAsync([File("none.zip", "no archive")], Token);
        Assert.Contains("cannot be unpacked", Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_is_taken_out_of_a_page()
    {
        var paragraphs = string.Concat(
            Enumerable
                .Range(1, 8)
                .Select(number =>
                    $"<p>Paragraph {number}: the harbour master said that the ferry would not sail before the storm, which he expects on Monday, had passed over the islands.</p>"
                )
        );
        await using var server = new AnsweringServer(_ =>
            AnsweringServer.Answer(
                "200 OK\r\nContent-Type: text/html; charset=utf-8",
                $"<html lang=\"en\"><head><title>Ferry stays – Island News</title><meta property=\"og:site_name\" content=\"Island News\"><script>alert('no')</script></head><body><nav>Menu</nav><article><h1>Ferry stays</h1>{paragraphs}<script>alert('no')</script></article></body></html>"
            )
        );
        var address = $"http://news.example:{server.Port}/2024/ferry-stays?id=7";

        var result = await _intake.FetchAsync(Caller.Process("test"), address, Token);

        Assert.Empty(result.Problems);
        var text = Assert.Single(result.Texts);
        Assert.Matches("^news\\.example/2024-ferry-stays-[0-9a-f]{8}\\.md$", text.SeedName);
        Assert.True(SeedReader.TryRead(text.SeedName, text.Bytes, "", out var article, out _));
        Assert.Equal(
            ("Island News", address, "en"),
            (article.Metadata.Outlet, article.Metadata.Url, article.Metadata.Language)
        );
        Assert.DoesNotContain("alert", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Menu", article.Text, StringComparison.Ordinal);
        Assert.Equal(
            8,
            article.Text.Split("\n\n").Count(line => line.StartsWith("Paragraph", StringComparison.Ordinal))
        );
    }

    private static UploadedFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
