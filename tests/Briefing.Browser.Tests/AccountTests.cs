using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>What people do with accounts, where it needs a browser.</summary>
public sealed class AccountTests(Site site)
{
    [Fact]
    public async Task Passkey_is_added_and_signs_in_without_a_password()
    {
        await site.CreateAccountAsync("passkey-owner", AccountRole.Editor);
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, address: site.NamedAddress);
        var page = watched.Page;
        await AddAuthenticatorAsync(page);
        await page.GotoAsync("/account/sign-in?return=/account");
        await page.GetByLabel("Name").FillAsync("passkey-owner");
        await page.GetByLabel("Password").FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await page.GetByLabel("Name of the new passkey").FillAsync("key ring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("key ring");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/account/sign-in?return=/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "passkey-owner" })).ToBeVisibleAsync();
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Reader_without_an_account_is_led_to_sign_in_and_on_to_where_it_wanted_to_go()
    {
        await using var watched = await site.OpenAsync(360, ColorScheme.Dark, script: false);
        var page = watched.Page;
        await page.GotoAsync("/admin/imports");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account/sign-in\\?return="));
        await page.GetByLabel("Name").FillAsync("admin");
        await page.GetByLabel("Password").FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/admin/imports$"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Circuit_starts_nothing_and_leaves_the_page_once_the_role_is_gone(bool isClicked)
    {
        var name = $"soon-analyst-{isClicked}";
        var id = await site.CreateAccountAsync(name, AccountRole.Admin);
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync("/account/sign-in?return=/admin/imports");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".start-import")).ToBeEnabledAsync();

        await ChangeRoleAsync(id);
        if (isClicked)
        {
            await page.Locator(".start-import").ClickAsync();
        }

        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Regex("/account/sign-in"), new() { Timeout = isClicked ? 5_000 : 30_000 });
        var runs = await site
            .Services.GetRequiredService<Store.Reading.ImportRunReader>()
            .ListAsync(200, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(runs, run => run.Trigger == name);
    }

    private async Task ChangeRoleAsync(Guid id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Current = Caller.Process("test");
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByIdAsync(id.ToString());
        account!.Role = AccountRole.Analyst;
        Assert.True((await users.UpdateAsync(account)).Succeeded);
    }

    /// <summary>A security key that always says yes.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var client = await page.Context.NewCDPSessionAsync(page);
        await client.SendAsync("WebAuthn.enable");
        await client.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
