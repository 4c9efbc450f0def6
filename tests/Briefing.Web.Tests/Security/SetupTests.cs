using System.Net;
using Briefing.Store.Accounts;
using Briefing.Web.Security;
using Briefing.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Security;

/// <summary>The first start, with no accounts.</summary>
public sealed class SetupTests(WebApp app) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return _folder.DisposeAsync();
    }

    [Fact]
    public async Task Link_of_the_console_creates_one_admin_signs_in_and_has_had_its_use()
    {
        await using var empty = app.Empty(_folder);
        var link = "/account/setup?token=" + empty.Services.GetRequiredService<SetupLink>().Token;
        using var visitor = new Visitor(empty);
        using (var response = await SetUpAsync(visitor, link, TestAccounts.Password, TestAccounts.Password))
        {
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal("first", (await visitor.GetAsync("/account")).QuerySelector("h1")!.TextContent);
        using (var imports = await visitor.SendAsync(HttpMethod.Get, "/admin/imports"))
        {
            Assert.Equal(HttpStatusCode.OK, imports.StatusCode);
        }

        using var other = new Visitor(empty);
        var page = await other.GetAsync(link);
        Assert.Contains("This link does not hold", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Made_up_link_creates_nothing(string query)
    {
        await using var empty = app.Empty(_folder);
        using var visitor = new Visitor(empty);

        var page = await visitor.GetAsync("/account/setup" + query);

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.False(
            await empty.Services.GetRequiredService<AccountReader>().AnyAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("short", "short", "too easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "too easy to guess")]
    [InlineData("correct horse battery", "correct horse batteries", "differ")]
    public async Task Poor_or_mistyped_password_is_refused_with_what_to_do(
        string password,
        string repeated,
        string message
    )
    {
        await using var empty = app.Empty(_folder);
        using var visitor = new Visitor(empty);
        var link = "/account/setup?token=" + empty.Services.GetRequiredService<SetupLink>().Token;

        using var response = await SetUpAsync(visitor, link, password, repeated);
        var page = await Visitor.ReadAsync(response);

        Assert.Contains(message, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_sign_in_before_there_is_an_account_and_the_page_says_how_to_make_one()
    {
        await using var empty = app.Empty(_folder);
        using var visitor = new Visitor(empty);
        foreach (var password in (string[])["admin", "password", ""])
        {
            using var response = await visitor.SubmitAsync(
                "/account/sign-in",
                "sign-in",
                ("Form.UserName", "admin"),
                ("Form.Password", password)
            );
            var page = await Visitor.ReadAsync(response);
            Assert.Contains("setup link", page.Body!.TextContent, StringComparison.Ordinal);
        }

        using var home = await visitor.SendAsync(HttpMethod.Get, "/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    private static Task<HttpResponseMessage> SetUpAsync(
        Visitor visitor,
        string link,
        string password,
        string repeated
    ) =>
        visitor.SubmitAsync(
            link,
            "setup",
            ("Form.UserName", "first"),
            ("Form.Password", password),
            ("Form.Repeated", repeated)
        );
}
