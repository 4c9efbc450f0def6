using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>
/// A note when its text changes, the whole way: written, its fate seen before the change is approved, waiting with the old
/// text, put to a place by its editor, and back where it stood when the change is undone.
/// </summary>
public sealed class PlacingJobTests(Site site)
{
    private const string Old =
        "The ferry will sail on Friday, two officials said on Monday. The harbour master denied that the pier is closed.\n\nAnna Berg, the minister, said the storm would pass.\n";

    private const string New =
        "The ferry will sail on Friday, two officials said on Monday.\n\nAnna Berg, the minister, said the storm would pass. A diver found the anchor, a witness told reporters.\n";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Note_goes_with_its_text_or_waits_for_its_editor(int width, ColorScheme scheme)
    {
        await using var watched = await site.OpenAsync(width, scheme, state: site.AdminState);
        var page = watched.Page;
        var name = $"pier-{width}";
        await AdminJobTests.UploadAsync(page, name, Old);
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Created");
        var briefing = (await page.Locator(".items td a").First.GetAttributeAsync("href"))!;
        await WriteAsync(page, briefing, "s0", "Which two?");
        await WriteAsync(page, briefing, "s1", "Did he *say* so?");

        // What the change does to both is seen before it is approved.
        await AdminJobTests.UploadAsync(page, name, New);
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Update waits");
        await page.Locator(".compare").ClickAsync();
        await Assertions.Expect(page.Locator(".fates li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".fates .mark.kept")).ToContainTextAsync("Exact");
        await Assertions.Expect(page.Locator(".fates .mark.removed")).ToContainTextAsync("Orphan");
        await Assertions.Expect(page.Locator(".sums")).ToContainTextAsync("Notes and judgements: 1 exact, 1 orphan");
        await AdminJobTests.AssertSoundAsync(watched, $"fates-{width}-{scheme}");
        await page.Locator(".approve").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("The change is applied.");
        var run = (await page.Locator(".kicker a").Last.GetAttributeAsync("href"))!;

        // One has its place still, the other waits.
        await page.GotoAsync(briefing);
        await Assertions.Expect(page.Locator("#notes [data-at]")).ToHaveCountAsync(1);
        await page.GotoAsync("/editor/waiting");
        await AdminJobTests.AssertSoundAsync(watched, $"waiting-{width}-{scheme}");
        var waiting = page.Locator(".waiting li").Filter(new() { Has = page.Locator($"a[href='{briefing}']") });
        await waiting.Locator(".note-tools a").ClickAsync();
        await Assertions.Expect(page.Locator(".two mark").First).ToContainTextAsync("the pier is closed");
        await AdminJobTests.AssertSoundAsync(watched, $"placing-{width}-{scheme}");
        await page.GetByLabel("Another sentence or claim").CheckAsync();
        await page.GetByLabel("Which sentence or claim")
            .SelectOptionAsync(new SelectOptionValue { Label = "A diver found the anchor, a witness told reporters." });
        await page.GetByRole(AriaRole.Button, new() { Name = "It belongs here" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/notes#note-"));
        await Assertions.Expect(page.Locator(".note-about q").Nth(1)).ToContainTextAsync("A diver found");
        await page.GotoAsync("/editor/waiting");
        await Assertions
            .Expect(page.Locator(".waiting li").Filter(new() { Has = page.Locator($"a[href='{briefing}']") }))
            .ToHaveCountAsync(0);

        // Undone, it stands where it was written.
        // By its own address: on the list of runs, another test's may be the first.
        await page.GotoAsync(run);
        await page.Locator(".undo").ClickAsync();
        await page.Locator(".undo").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("undone");
        await page.GotoAsync(briefing);
        await Assertions.Expect(page.Locator("#notes [data-at]")).ToHaveCountAsync(2);
        await Assertions
            .Expect(page.Locator("#notes .note-about q").Nth(1))
            .ToContainTextAsync("The harbour master denied");
        await watched.AssertSoundAsync();
    }

    private static async Task WriteAsync(IPage page, string briefing, string about, string body)
    {
        await page.GotoAsync($"{briefing}/notes?about={about}");
        await page.GetByLabel("What do you want to say?").FillAsync(body);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/notes#note-"));
    }
}
