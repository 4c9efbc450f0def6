using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The editor's judgement, the whole way: from a claim of the briefing to what every reader then sees of it.</summary>
public sealed class JudgingJobTests(Site site)
{
    private const string Text =
        "The ferry will sail on Friday, two officials said on Monday. Anna Berg, the minister, denied that the ferry will sail. \"We are close to the end of it,\" she told reporters.\n";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Reading_is_judged_over_and_stays_as_it_was(int width, ColorScheme scheme)
    {
        await using var watched = await site.OpenAsync(width, scheme, state: site.AdminState);
        var page = watched.Page;
        var name = $"judged-{width}";
        await AdminJobTests.UploadAsync(page, name, Text);
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Created");
        var briefing = (await page.Locator(".items td a").First.GetAttributeAsync("href"))!;

        await page.GotoAsync($"{briefing}?claim=1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Judge it and its cautions" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/judge\?claim=1$"));
        await AdminJobTests.AssertSoundAsync(watched, $"judge-{width}-{scheme}");

        await page.GetByLabel("How credible is it?").SelectOptionAsync("4");
        await KeepAsync(page.Locator("#credibility"));
        await Assertions.Expect(page.Locator("#credibility .human b")).ToHaveTextAsync("Credibility 4, doubtful");
        var flag = page.Locator(".judged-flag")
            .Filter(new() { Has = page.Locator("[data-flag=src-anonymous]") })
            .Locator(".judge");
        await flag.Locator("select").SelectOptionAsync("dismissed");
        await KeepAsync(flag);
        await Assertions.Expect(flag.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await Assertions.Expect(flag.Locator("select")).ToHaveValueAsync("dismissed");
        await flag.GetByLabel("Why").FillAsync("Both are named below.");
        await KeepAsync(flag);
        await Assertions.Expect(flag.Locator(".human b")).ToHaveTextAsync("Dismissed");
        await page.GetByLabel("Who holds it").FillAsync("the harbour office");
        await KeepAsync(page.Locator("#source"));
        await Assertions.Expect(page.Locator("#source .human b")).ToHaveTextAsync("Held by the harbour office");
        // One step undoes it, and nothing of it is left.
        await page.Locator("#source button[name=TakeBack]").ClickAsync();
        await Assertions.Expect(page.Locator("#source .human")).ToHaveCountAsync(0);
        await page.GetByLabel("Who holds it").FillAsync("the harbour office");
        await KeepAsync(page.Locator("#source"));
        await Assertions.Expect(page.Locator("#source .human b")).ToHaveTextAsync("Held by the harbour office");
        await AdminJobTests.AssertSoundAsync(watched, $"judged-{width}-{scheme}");

        // A reader sees the layer, and the machine's reading under it.
        await using (var reader = await site.OpenAsync(width, scheme))
        {
            await reader.Page.GotoAsync($"{briefing}?claim=1");
            var panel = reader.Page.Locator("#claim-panel");
            await Assertions.Expect(panel.Locator(".judged .human")).ToHaveCountAsync(2);
            await Assertions.Expect(panel.Locator(".flag.dismissed s")).ToBeVisibleAsync();
            await Assertions
                .Expect(panel.Locator(".flag.dismissed .human"))
                .ToContainTextAsync("Both are named below.");
            await Assertions.Expect(panel).ToContainTextAsync("two officials");
            await Assertions
                .Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Judge it and its cautions" }))
                .ToHaveCountAsync(0);
            await AdminJobTests.AssertSoundAsync(reader, $"judged-briefing-{width}-{scheme}");
            await reader.Page.GotoAsync("/flags/src-anonymous");
            await Assertions.Expect(reader.Page.Locator(".record")).ToContainTextAsync("dismissed");
            await AdminJobTests.AssertSoundAsync(reader, $"rule-{width}-{scheme}");
        }

        await page.GotoAsync("/sources/Anna%20Berg");
        await page.GetByText("Grade it", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Grade it by the Admiralty code").SelectOptionAsync(width > 1000 ? "B" : "C");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the grade" }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".grades .human b").First)
            .ToContainTextAsync(width > 1000 ? "B, usually" : "C, fairly");
        await AdminJobTests.AssertSoundAsync(watched, $"source-{width}-{scheme}");
        await page.GotoAsync("/sources");
        await AdminJobTests.AssertSoundAsync(watched, $"sources-{width}-{scheme}");

        await page.GotoAsync("/editor/work");
        var item = page.Locator(".waiting li").Filter(new() { Has = page.Locator($"a[href^='{briefing}']") }).First;
        await item.Locator("summary").ClickAsync();
        await item.GetByLabel("State").SelectOptionAsync("in work");
        await item.GetByLabel("Who sees to it").SelectOptionAsync("admin");
        await item.GetByLabel("Note").FillAsync("Asked the ministry.");
        await KeepAsync(item);
        await Assertions.Expect(item.Locator(".work-state")).ToHaveTextAsync("In work");
        await Assertions.Expect(item.Locator(".sub").First).ToContainTextAsync("admin sees to it.");
        await AdminJobTests.AssertSoundAsync(watched, $"work-{width}-{scheme}");
    }

    private static Task KeepAsync(ILocator within) =>
        within.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Keep") }).ClickAsync();
}
