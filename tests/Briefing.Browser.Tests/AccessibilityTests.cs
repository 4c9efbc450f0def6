using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>Every page, light and dark, phone and desktop: axe finds nothing, the console is quiet, nothing is cut off.</summary>
public sealed class AccessibilityTests(Site site)
{
    private const string WrongQuery = "/claims?q=author:Ada";

    private static readonly string[] s_paths =
    [
        "/",
        "BRIEFING",
        "BRIEFING?claim=5#c5",
        "BRIEFING?list=all",
        "BRIEFING/notes",
        "/stories",
        "STORY",
        "/guide",
        "/flags",
        "/flags/con-disputed",
        "/search?q=ceasefire",
        "/claims?q=Putin%20-flag:src-bare",
        WrongQuery,
        "/sources",
        "/sources/U.S.%20officials",
        "/actors/Vladimir%20Putin",
        "/status/403",
        "/account/sign-in",
        "/account",
        "/searches?q=source:officials",
        "/admin/imports",
        "/admin/imports/new",
        "/admin/system",
        "/admin/accounts",
        "ACCOUNT",
        "/admin/tags",
        "/admin/audit",
        "/editor/work",
        "/editor/waiting",
        "BRIEFING/judge?claim=1",
        "BRIEFING/judge",
        "INVITATION",
        "SECOND STEP",
        "SETUP",
    ];

    public static TheoryData<string, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, ColorScheme>();
            foreach (var path in s_paths)
            {
                views.Add(path, ColorScheme.Light);
                views.Add(path, ColorScheme.Dark);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_is_accessible_quiet_and_fits(string path, ColorScheme scheme)
    {
        if (path == "SETUP")
        {
            await using var unused = new UnusedSite();
            await using var first = await site.OpenAsync(360, scheme, address: unused.Start());
            await first.Page.GotoAsync(unused.SetupPath);
            await Assertions.Expect(first.Page.GetByLabel("Password").First).ToBeVisibleAsync();
            await AssertAsync(first, path);
            return;
        }

        var isAdmins =
            path is "/account" or "ACCOUNT" or "/searches?q=source:officials"
            || path.Contains("/judge", StringComparison.Ordinal)
            || path.StartsWith("/editor", StringComparison.Ordinal)
            || path.StartsWith("/admin", StringComparison.Ordinal);
        await using var watched = await site.OpenAsync(360, scheme, state: isAdmins ? site.AdminState : null);
        var page = watched.Page;
        if (path == "SECOND STEP")
        {
            await GoToSecondStepAsync(page, $"two-steps-{scheme}".ToLowerInvariant());
        }
        else
        {
            await page.GotoAsync(
                path switch
                {
                    "ACCOUNT" => $"/admin/accounts/{site.AdminId}",
                    "INVITATION" => await InviteAsync(),
                    "STORY" => site.Story,
                    _ => path.Replace("BRIEFING", site.Briefing, StringComparison.Ordinal),
                }
            );
        }

        if (path == "/admin/imports")
        {
            await Assertions.Expect(page.Locator(".start-import")).ToBeEnabledAsync();
        }

        await AssertAsync(watched, path);
    }

    private static async Task AssertAsync(WatchedPage watched, string path)
    {
        foreach (var width in (int[])[360, 768, 1440])
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            // Chromium tells the console of every answer that is not a success, also of one that is meant.
            if (!path.StartsWith("/status", StringComparison.Ordinal) && path != WrongQuery)
            {
                await watched.AssertSoundAsync();
            }

            foreach (var summary in await watched.Page.Locator("summary").AllAsync())
            {
                await summary.EvaluateAsync("summary => summary.parentElement.open = true");
            }

            await watched.AssertAccessibleAsync();
            await watched.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = false)");
        }
    }

    private async Task GoToSecondStepAsync(IPage page, string name)
    {
        var id = await site.CreateAccountAsync(name, AccountRole.Analyst);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CallerContext>().Current = Caller.Process("test");
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByIdAsync(id.ToString()))!;
            Assert.True((await users.ResetAuthenticatorKeyAsync(account)).Succeeded);
            Assert.True((await users.SetTwoFactorEnabledAsync(account, true)).Succeeded);
        }

        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account/second-step"));
    }

    private async Task<string> InviteAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Current = Caller.Process("test");
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync(site.AdminId.ToString()))!;
        return await scope.ServiceProvider.GetRequiredService<AccountService>().InviteAsync(account);
    }

    /// <summary>A site that nobody has an account on yet.</summary>
    private sealed class UnusedSite : WebApplicationFactory<Program>
    {
        private readonly TemporaryFolder _data = new();

        public string SetupPath =>
            "/account/setup?token=" + Uri.EscapeDataString(Services.GetRequiredService<SetupLink>().Token);

        public string Start()
        {
            UseKestrel(0);
            StartServer();
            return Services
                .GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
                .TrimEnd('/');
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _data.DisposeAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:0");
            builder.UseSetting("Storage:DataDirectory", _data.Path);
            builder.UseSetting("Seeds:ImportAtStart", "false");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        }
    }
}
