using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Profiles;
using Briefing.Web.Components.Notes;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Briefing.Web.Tests.Pages;

/// <summary>Requests that go wrong: by an address that somebody made up, or by a fault of the application.</summary>
public sealed partial class BrokenRequestTests(WebApp app, PostgresCluster cluster)
{
    /// <summary>What people put into addresses to see what happens, as it stands there.</summary>
    private static readonly string[] s_madeUp =
    [
        "perhaps",
        "",
        "-1",
        "99999999999999999999",
        "a%00b",
        "%FF",
        "%ED%A0%80",
        "%27%22%3E%3Cscript%3E",
        "c999@s0-9",
        "9-3@1",
        "%22%20(%20OR%20*%20NEAR",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account/second-step?stay=perhaps&return=%2F", HttpStatusCode.Redirect)]
    [InlineData("/admin/audit?before=perhaps&subject=none", HttpStatusCode.OK)]
    public async Task Made_up_value_in_an_address_is_no_error(string path, HttpStatusCode status)
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        using var response = await admin.SendAsync(HttpMethod.Get, path);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_page_fails_over_any_value_in_its_address(bool isOnPostgres)
    {
        using var folder = new TemporaryFolder();
        await using var server = isOnPostgres
            ? await StartAsync(
                folder,
                ("Database:Provider", "PostgreSQL"),
                ("Database:ConnectionString", await cluster.CreateDatabaseAsync())
            )
            : await StartAsync(folder);
        using var admin = await TestAccounts.VisitAsync(server, AccountRole.Admin);
        using var nobody = await TestAccounts.VisitAsync(server, null);
        var addresses = MadeUpAddresses(await FindSlugAsync(nobody)).ToList();
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            foreach (var visitor in new[] { admin, nobody })
            {
                using var response = await visitor.SendAsync(HttpMethod.Get, address);
                if (response.StatusCode >= HttpStatusCode.InternalServerError)
                {
                    failed.Add(address);
                }
            }
        }

        Assert.True(addresses.Count > 25 * s_madeUp.Length, $"Only {addresses.Count} addresses were tried.");
        Assert.Empty(failed);
    }

    [Theory]
    [InlineData("/sources", typeof(SourceReader))]
    [InlineData("/briefings/{Slug}", typeof(NoteList))]
    public async Task Page_that_fails_while_it_renders_is_answered_by_the_page_about_errors(string route, Type missing)
    {
        using var folder = new TemporaryFolder();
        await using var whole = await StartAsync(folder);
        using var reader = await TestAccounts.VisitAsync(whole, null);
        var path = route.Replace("{Slug}", await FindSlugAsync(reader), StringComparison.Ordinal);
        await using var broken = whole.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.RemoveAll(missing))
        );
        using var visitor = await TestAccounts.VisitAsync(broken, null);
        using var response = await visitor.SendAsync(HttpMethod.Get, path);

        await AssertIsPageAboutErrorsAsync(response);
    }

    [Fact]
    public async Task Form_whose_keeping_fails_is_answered_by_the_page_about_errors()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(folder);
        using var editor = await TestAccounts.VisitAsync(server, AccountRole.Editor);
        var path = $"/briefings/{await FindSlugAsync(editor)}/notes";
        var page = await editor.GetAsync(path);
        await using (var db = new SqliteConnection($"Data Source={folder.PathOf("data/briefing.db")}"))
        {
            await db.OpenAsync(Cancel);
            await using var drop = db.CreateCommand();
            drop.CommandText = "ALTER TABLE audit_entries RENAME TO lost";
            await drop.ExecuteNonQueryAsync(Cancel);
        }

        using var response = await editor.SubmitAsync(page, path, "note", ("Form.Body", "a note"), ("Form.Do", "save"));

        await AssertIsPageAboutErrorsAsync(response);
    }

    /// <summary>The application on a store of its own with one article.</summary>
    private async Task<WebApplicationFactory<Program>> StartAsync(
        TemporaryFolder folder,
        params (string Key, string Value)[] settings
    )
    {
        var server = app.Empty(folder, settings);
        folder.Write("seeds/ferry.txt", "The ferry is late, the captain said.");
        await server.Services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("test"), Cancel);
        return server;
    }

    private static async Task<string> FindSlugAsync(Visitor visitor) =>
        (await visitor.GetAsync("/")).QuerySelector(".articles h3 a")!.GetAttribute("href")!.Split('/')[2];

    private static async Task AssertIsPageAboutErrorsAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await Visitor.ReadAsync(response);
        Assert.Equal("Something went wrong", page.QuerySelector("main h1")?.TextContent);
        Assert.Single(page.QuerySelectorAll("main"));
    }

    /// <summary>Every page with every value, in its path where it has a word there and in each value that it asks for.</summary>
    private static IEnumerable<string> MadeUpAddresses(string slug)
    {
        foreach (var page in typeof(Addresses).Assembly.GetTypes())
        {
            var names = page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(property => (property, asked: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                .Where(pair => pair.asked is not null)
                .Select(pair => pair.asked!.Name ?? pair.property.Name)
                .ToList();
            foreach (
                var route in page.GetCustomAttributes<RouteAttribute>()
                    .Where(route => route.Template != Addresses.Error)
            )
            {
                var path = Number().Replace(Key().Replace(route.Template, Guid.Empty.ToString()), "1");
                foreach (var value in s_madeUp)
                {
                    // Where a page asks for no value, one of no meaning is put there.
                    foreach (var name in names.DefaultIfEmpty("x"))
                    {
                        yield return $"{Word().Replace(path, slug)}?{name}={value}";
                    }

                    // A path with a null in it comes no further than the server.
                    if (Word().IsMatch(path) && value.Length > 0 && !value.Contains("%00", StringComparison.Ordinal))
                    {
                        yield return Word().Replace(path, value);
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"\{\w+:(int|long)\}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\{\w+:guid\}")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\*?\w+\}")]
    private static partial Regex Word();
}
