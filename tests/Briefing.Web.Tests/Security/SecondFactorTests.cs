using System.Net;
using Briefing.Store.Accounts;
using Briefing.Web.Security;
using Briefing.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Security;

/// <summary>Codes of an authenticator app as the second step of signing in.</summary>
public sealed class SecondFactorTests(WebApp app)
{
    [Fact]
    public async Task App_is_set_up_then_asked_for_and_a_recovery_code_lets_in_once()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Analyst);
        var (key, recovery) = await SetUpAsync(account);

        Assert.Equal(HttpStatusCode.OK, await FinishAsync(account, "code", "Code", "000000"));
        Assert.Equal(HttpStatusCode.Redirect, await FinishAsync(account, "code", "Code", Now(key)));
        Assert.Equal(HttpStatusCode.Redirect, await FinishAsync(account, "recovery", "Recovery", recovery));
        Assert.Equal(HttpStatusCode.OK, await FinishAsync(account, "recovery", "Recovery", recovery));
    }

    [Fact]
    public async Task Second_step_alone_lets_nobody_in()
    {
        using var visitor = new Visitor(app);
        using var response = await visitor.SendAsync(HttpMethod.Get, "/account/second-step");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Password_alone_opens_nothing_where_the_second_step_is_on()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Admin);
        await SetUpAsync(account);
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name, TestAccounts.Password);

        using var response = await visitor.SendAsync(HttpMethod.Get, "/admin/accounts");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Admin_takes_a_lost_second_step_away()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Analyst);
        await SetUpAsync(account);
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        using (await admin.SubmitAsync($"/admin/accounts/{account.AccountId}", "second")) { }

        using var owner = new Visitor(app);
        await owner.SignInAsync(account.Name, TestAccounts.Password);
        await owner.GetAsync("/account");
    }

    [Fact]
    public async Task Recovery_at_the_start_takes_the_second_step_away_and_gives_a_link()
    {
        var account = await TestAccounts.CreateAsync(app, AccountRole.Admin);
        await SetUpAsync(account);
        string? link;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var service = scope.ServiceProvider.GetRequiredService<AccountService>();
            Assert.Null(await service.RecoverAsync("nobody-here"));
            link = await service.RecoverAsync(account.Name);
        }

        using var owner = new Visitor(app);
        using (
            await owner.SubmitAsync(
                link!,
                "invitation",
                ("Form.Password", "quite another password"),
                ("Form.Repeated", "quite another password")
            )
        ) { }

        await owner.SignInAsync(account.Name, "quite another password");
        await owner.GetAsync("/admin/accounts");
    }

    private static string Now(string key) => Totp.Code(key, TimeProvider.System.GetUtcNow());

    private async Task<(string Key, string Recovery)> SetUpAsync(Caller account)
    {
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name, TestAccounts.Password);
        using var begun = await visitor.SubmitAsync("/account", "second-begin");
        var page = await Visitor.ReadAsync(begun);
        var key = page.QuerySelector(".authenticator .key")!.TextContent;
        Assert.StartsWith(
            "data:image/png;base64,",
            page.QuerySelector(".authenticator img")!.GetAttribute("src"),
            StringComparison.Ordinal
        );

        using var done = await visitor.SubmitAsync(page, "/account", "second-on", ("Code", Now(key)));
        var codes = (await Visitor.ReadAsync(done)).QuerySelectorAll(".codes code");
        Assert.Equal(10, codes.Length);
        return (key, codes[0].TextContent);
    }

    /// <summary>Signs in with the password, then takes the second step.</summary>
    private async Task<HttpStatusCode> FinishAsync(Caller account, string form, string field, string value)
    {
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name, TestAccounts.Password);
        using var response = await visitor.SubmitAsync("/account/second-step", form, (field, value));
        return response.StatusCode;
    }
}
