using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Briefing.Web.Tests.Fixtures.WebApp))]

namespace Briefing.Web.Tests.Fixtures;

/// <summary>The application on a real store in a temporary folder, with a folder of seeds: the seed of the card, hostile ones, many small ones.</summary>
public sealed class WebApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string HostileTitle = "<script>alert('title')</script> & \"quotes\" <b>bold</b>";
    public const string HostileText =
        "</p></main><script>alert('text')</script> said the <img src=x onerror=alert(1)> mayor. She denied \"it\" &amp; left.";
    public const string HostileName = "it's & <b>bold<b> \"name\".md";
    public const int SmallSeeds = 34;

    private readonly TemporaryFolder _folder = new();

    private string Seeds => Path.Combine(_folder.Path, "seeds");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Seeds);
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "seeds"), "*.txt"))
        {
            File.Copy(seed, Path.Combine(Seeds, Path.GetFileName(seed)));
        }

        await File.WriteAllTextAsync(
            Path.Combine(Seeds, HostileName),
            $"---\ntitle: '{HostileTitle.Replace("'", "''", StringComparison.Ordinal)}'\noutlet: \"<i>Gazette</i>\"\npublished: 2024-03-01\n---\n{HostileText}\n"
        );
        for (var i = 0; i < SmallSeeds; i++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(Seeds, $"small-{i:00}.txt"),
                $"The ferry number {i} is late, the captain said."
            );
        }

        await File.WriteAllTextAsync(Path.Combine(Seeds, "empty.txt"), "");
        await Services
            .GetRequiredService<ImportService>()
            .RequestAsync(Caller.Process("test"), TestContext.Current.CancellationToken);
    }

    public async Task<IHtmlDocument> GetPageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // Strict: any parse error throws.
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(html);
    }

    public async Task<string> FindBriefingAsync(string titlePart)
    {
        for (var path = "/"; ; )
        {
            var page = await GetPageAsync(path);
            if (
                page.QuerySelectorAll(".articles h3 a")
                    .FirstOrDefault(a => a.TextContent.Contains(titlePart, StringComparison.Ordinal)) is
                { } link
            )
            {
                return link.GetAttribute("href")!;
            }

            path =
                page.QuerySelector("a[rel=next]")?.GetAttribute("href")
                ?? throw new InvalidOperationException("No briefing has " + titlePart);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _folder.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDirectory", Path.Combine(_folder.Path, "data"));
        builder.UseSetting("Seeds:Directory", Seeds);
        builder.UseSetting("Seeds:ImportAtStart", "false");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Accounts:SignInsPerMinute", "1000");
    }
}
