using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Briefing.Store.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The rest of the admin's work: runs stopped and resumed, tags, and what becomes of an account with a new role.</summary>
[Collection(nameof(OfficeJobTests))]
public sealed class OfficeJobTests(Site site)
{
    private const string Text = "The lighthouse is dark, a keeper said on Tuesday.";

    [Fact]
    public async Task Run_is_stopped_and_resumed()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: site.AdminState);
        var page = watched.Page;
        var turn = await site
            .Services.GetRequiredService<ImportTurn>()
            .AcquireAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        // Until the turn ends, the run waits for it, so that there is one to stop.
        await using (turn)
        {
            await AdminJobTests.UploadAsync(page, "lighthouse", Text);
            await page.Locator(".import-taken").ClickAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToContainTextAsync("waits for its turn");
            await page.Locator(".stop").ClickAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToContainTextAsync("stopped");
            await AdminJobTests.AssertSoundAsync(watched, "run-stopped");
        }

        await page.Locator(".resume").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("completed");
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Created");
        await Assertions.Expect(page.Locator(".stop, .resume")).ToHaveCountAsync(0);
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Tag_can_be_given_until_it_is_retired()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: site.AdminState);
        var page = watched.Page;
        await page.GotoAsync("/admin/tags");
        await page.GetByLabel("Name").FillAsync("check-later");
        await page.GetByLabel("When to use it").FillAsync("What somebody has to ring up about.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the tag" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("check-later");

        var about = $"{site.Briefing}/notes?about=s0";
        await page.GotoAsync(about);
        await page.GetByLabel("What do you want to say?").FillAsync("Ring the desk.");
        await page.GetByLabel("check-later").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/notes#note-"));
        var note = page.Locator(".edit-note").Filter(new() { HasText = "Ring the desk." });
        await Assertions.Expect(note).ToContainTextAsync("check-later");

        // Retired, it stays where it was given and is offered no more.
        await page.GotoAsync("/admin/tags");
        await page.GetByRole(AriaRole.Button, new() { Name = "Retire check-later" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("check-later (retired)");
        await page.GotoAsync(about);
        await Assertions.Expect(page.GetByLabel("What do you want to say?")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("check-later")).ToHaveCountAsync(0);
        await Assertions.Expect(note).ToContainTextAsync("check-later");
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task New_role_ends_the_sessions_of_its_account_and_of_no_other()
    {
        var id = await site.CreateAccountAsync("promoted", AccountRole.Analyst);
        await using var owner = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("promoted")
        );
        await owner.Page.GotoAsync("/account");
        await Assertions
            .Expect(owner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("promoted");

        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: site.AdminState);
        var page = watched.Page;
        await page.GotoAsync($"/admin/accounts/{id}");
        await page.GetByLabel("Role").SelectOptionAsync(nameof(AccountRole.Editor));
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the role" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync();

        await owner.Page.GotoAsync("/account");
        await Assertions.Expect(owner.Page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await page.GotoAsync("/admin/accounts");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accounts");
        await using var again = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("promoted")
        );
        await again.Page.GotoAsync("/editor/work");
        await Assertions
            .Expect(again.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Contradictions and drift");
    }
}
