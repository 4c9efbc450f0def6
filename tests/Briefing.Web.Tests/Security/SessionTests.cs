using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Reading;
using Briefing.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Security;

/// <summary>Signing in, staying signed in, and what ends it.</summary>
public sealed class SessionTests(WebApp app) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return _folder.DisposeAsync();
    }

    [Fact]
    public async Task Account_is_locked_after_failed_attempts_even_for_the_right_password()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Analyst);
        using var visitor = new Visitor(app);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, account.Name, "wrong password"));
        }

        Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, account.Name, TestAccounts.Password));
        var trail = await app
            .Services.GetRequiredService<AuditReader>()
            .ListAsync(Caller.Process("test"), AuditSubjects.Account, null, 50, Cancel);
        Assert.Contains(trail, entry => entry.SubjectName == account.Name && entry.After.ContainsKey("lockout_end"));
    }

    [Fact]
    public async Task Failed_attempt_says_the_same_for_a_name_that_is_and_one_that_is_not()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Analyst);
        using var visitor = new Visitor(app);

        Assert.Equal(await RefusalAsync(account.Name), await RefusalAsync("nobody-here"));

        async Task<string> RefusalAsync(string name)
        {
            using var response = await SubmitAsync(visitor, name, "wrong password");
            return (await Visitor.ReadAsync(response)).QuerySelector("[role=alert]")!.TextContent;
        }
    }

    [Fact]
    public async Task Session_ends_when_an_admin_changes_the_role()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        var account = await TestAccounts.CreateAsync(app, AccountRole.Editor);
        using var editor = new Visitor(app);
        await editor.SignInAsync(account.Name, TestAccounts.Password);
        await editor.GetAsync("/account");

        using (
            var changed = await admin.SubmitAsync(
                $"/admin/accounts/{account.AccountId}",
                "role",
                ("Form.Role", "Analyst")
            )
        )
        {
            var page = await Visitor.ReadAsync(changed);
            Assert.Contains("now Analyst", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        }

        using var after = await editor.SendAsync(HttpMethod.Get, "/account");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Invited_owner_sets_a_password_once()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        using var created = await admin.SubmitAsync(
            "/admin/accounts",
            "create",
            ("Form.UserName", "invited"),
            ("Form.Role", "Editor")
        );
        var path = created.Headers.Location!.ToString();
        using var invited = await admin.SubmitAsync(new Uri(new Uri("http://localhost"), path).AbsolutePath, "link");
        var link = new Uri((await Visitor.ReadAsync(invited)).QuerySelector("[data-link]")!.TextContent).PathAndQuery;

        using var owner = new Visitor(app);
        using (
            var set = await owner.SubmitAsync(
                link,
                "invitation",
                ("Form.Password", TestAccounts.Password),
                ("Form.Repeated", TestAccounts.Password)
            )
        )
        {
            Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        }

        await owner.SignInAsync("invited", TestAccounts.Password);
        Assert.Empty((await owner.GetAsync(link)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Access_token_is_shown_once_works_and_can_be_revoked()
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        using var created = await visitor.SubmitAsync("/account", "token", ("Form.Name", "notebook"));
        var secret = (await Visitor.ReadAsync(created)).QuerySelector("[data-secret]")!.TextContent;

        Assert.Equal(HttpStatusCode.OK, await CallAsync(secret));
        var page = await visitor.GetAsync("/account");
        Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var handler = ((IHtmlInputElement)page.QuerySelector("td input[name=_handler]")!).Value;
        using (await visitor.SubmitAsync("/account", handler)) { }

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(secret));
    }

    [Fact]
    public async Task Import_that_is_asked_for_over_the_api_carries_its_askers_name()
    {
        var admin = await TestAccounts.CreateAsync(app, AccountRole.Admin);
        var token = await app
            .Services.GetRequiredService<AccessTokenWriter>()
            .CreateAsync(admin, "importer", TimeSpan.FromDays(1), Cancel);
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.Secret);

        using var response = await client.PostAsync("/api/v1/imports", null, Cancel);
        await app
            .Services.GetRequiredService<ImportService>()
            .RequestAsync(Caller.Process("test"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var runs = await app.Services.GetRequiredService<ImportRunReader>().ListAsync(50, Cancel);
        Assert.Contains(runs, run => run.Trigger == admin.Name);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        using var client = app.CreateClient();
        using var content = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Form.UserName", "x")]);
        using var response = await client.PostAsync("/account/sign-in", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Address_that_tries_too_often_has_to_wait()
    {
        await using var limited = app.Empty(_folder, ("Accounts:SignInsPerMinute", "2"));
        using var visitor = new Visitor(limited);

        Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, "nobody", "wrong password"));
        Assert.Equal(HttpStatusCode.OK, await TryAsync(visitor, "nobody", "wrong password"));
        using var third = await SubmitAsync(visitor, "nobody", "wrong password");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Contains("Wait a minute", (await Visitor.ReadAsync(third)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Present_password_cannot_be_guessed_at_speed_from_a_session_left_open()
    {
        await using var limited = app.Empty(_folder, ("Accounts:SignInsPerMinute", "3"));
        using var visitor = await TestAccounts.VisitAsync(limited, AccountRole.Analyst);

        Assert.Equal(HttpStatusCode.OK, await GuessAsync());
        Assert.Equal(HttpStatusCode.OK, await GuessAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync());

        async Task<HttpStatusCode> GuessAsync()
        {
            using var response = await visitor.SubmitAsync(
                "/account",
                "password",
                ("Form.Present", "a wrong password"),
                ("Form.Password", "quite another password"),
                ("Form.Repeated", "quite another password")
            );
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Api_tells_the_owner_of_a_token_who_it_is()
    {
        var owner = await TestAccounts.CreateAsync(app, AccountRole.Editor);
        var token = await app
            .Services.GetRequiredService<AccessTokenWriter>()
            .CreateAsync(owner, "me", TimeSpan.FromDays(1), Cancel);
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.Secret);

        using var me = JsonDocument.Parse(await client.GetStringAsync("/api/v1/me", Cancel));

        Assert.Equal(owner.Name, me.RootElement.GetProperty("name").GetString());
        Assert.Equal("Editor", me.RootElement.GetProperty("role").GetString());
        Assert.Equal(owner.AccountId, me.RootElement.GetProperty("accountId").GetGuid());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/flags")]
    [InlineData("/search?q=x")]
    public async Task Reading_asks_for_an_account_where_the_setting_says_so(string path)
    {
        await using var closed = app.Empty(_folder, ("Accounts:AnonymousReading", "false"));
        using var anonymous = await TestAccounts.VisitAsync(closed, null);
        using var analyst = await TestAccounts.VisitAsync(closed, AccountRole.Analyst);

        using var refused = await anonymous.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        await analyst.GetAsync(path);
    }

    [Fact]
    public async Task Kept_page_of_a_briefing_is_not_taken_for_another_readers()
    {
        var path = await app.FindBriefingAsync("Russian President");
        using var client = app.CreateClient();
        using var first = await client.GetAsync(path, Cancel);
        using var analyst = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        using var own = await analyst.SendAsync(HttpMethod.Get, path);

        Assert.NotEqual(first.Headers.ETag, own.Headers.ETag);
    }

    private static async Task<HttpStatusCode> TryAsync(Visitor visitor, string name, string password)
    {
        using var response = await SubmitAsync(visitor, name, password);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> SubmitAsync(Visitor visitor, string name, string password) =>
        visitor.SubmitAsync("/account/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", password));

    private async Task<HttpStatusCode> CallAsync(string secret)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await client.GetAsync("/api/v1/me", Cancel);
        return response.StatusCode;
    }
}
