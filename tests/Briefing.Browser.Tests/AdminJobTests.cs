using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The admin's job: bring articles in, look at what a new text would change, decide, undo.</summary>
public sealed class AdminJobTests(Site site)
{
    /// <summary>Set to a folder, has the pages' pictures put there.</summary>
    private const string PicturesVariable = "BRIEFING_PICTURES";

    private const string Text =
        "The ferry will sail on Friday, two officials said on Monday. The harbour master denied that the pier is closed.\n\nAnna Berg, the minister, said the storm would pass. \"We are close to the end of it,\" she told reporters.\n";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Text_is_brought_in_changed_compared_approved_and_undone(int width, ColorScheme scheme)
    {
        await using var watched = await site.OpenAsync(width, scheme, state: site.AdminState);
        var page = watched.Page;
        var name = $"ferry-{width}-{scheme}".ToLowerInvariant();

        // A new article is stored at once.
        await UploadAsync(page, name, Text);
        await Assertions.Expect(page.Locator(".taken .beginning")).ToContainTextAsync("two officials said");
        await AssertSoundAsync(watched, $"intake-{name}");
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("completed");
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Created");

        // A change waits and can be looked at.
        await UploadAsync(
            page,
            name,
            Text.Replace("will sail", "may sail", StringComparison.Ordinal)
                .Replace(" The harbour master denied that the pier is closed.", "", StringComparison.Ordinal)
        );
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Update waits");
        await AssertSoundAsync(watched, $"run-{name}");
        await page.Locator(".compare").ClickAsync();
        await Assertions.Expect(page.Locator(".both-texts del").First).ToHaveTextAsync("will");
        await Assertions.Expect(page.Locator(".both-texts ins").First).ToHaveTextAsync("may");
        await Assertions.Expect(page.Locator(".claims .mark.changed").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".claims .mark.removed").First).ToBeVisibleAsync();
        await AssertSoundAsync(watched, $"change-{name}");
        await page.Locator(".approve").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("The change is applied.");
        await page.GetByRole(AriaRole.Link, new() { Name = "The briefing" }).ClickAsync();
        await Assertions.Expect(page.Locator(".text").First).ToContainTextAsync("may sail");
        await page.GoBackAsync();

        // And be undone.
        await page.Locator(".kicker a").Last.ClickAsync();
        await page.Locator(".undo").ClickAsync();
        await page.Locator(".undo").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("undone");
        var run = new Uri(page.Url).AbsolutePath;
        await page.Locator(".items td a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".text").First).ToContainTextAsync("will sail");
        await page.GotoAsync("/admin/imports");
        var row = page.Locator(".runs tbody tr").Filter(new() { Has = page.Locator($"a[href='{run}']") });
        await Assertions.Expect(row.Locator(".state")).ToHaveTextAsync("Undone");
        await AssertSoundAsync(watched, $"runs-{name}");
        await page.GotoAsync("/admin/system");
        await AssertSoundAsync(watched, $"system-{name}");
    }

    [Fact]
    public async Task Pasted_text_is_imported_and_what_cannot_be_taken_is_told()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: site.AdminState);
        var page = watched.Page;
        await page.GotoAsync("/admin/imports/new");
        await Assertions.Expect(page.Locator(".paste")).ToBeEnabledAsync();
        await page.Locator("[name=text]").FillAsync("The bridge is safe, an engineer said on Tuesday.");
        await page.Locator("[name=title]").FillAsync("Bridge is safe");
        await page.Locator("[name=published]").FillAsync("last week");
        await page.Locator(".paste").ClickAsync();
        await Assertions.Expect(page.Locator(".taken .problems")).ToContainTextAsync("published");
        await page.Locator("[name=published]").FillAsync("2024-05-07");
        await page.Locator(".paste").ClickAsync();
        await Assertions.Expect(page.Locator(".taken .beginning")).ToContainTextAsync("bridge is safe");
        await page.Locator(".import-taken").ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome")).ToHaveTextAsync("Created");

        await page.GotoAsync("/admin/imports/new");
        await Assertions.Expect(page.Locator(".fetch")).ToBeEnabledAsync();
        await page.Locator("[name=address]").FillAsync(site.Address + "/");
        await page.Locator(".fetch").ClickAsync();
        await Assertions.Expect(page.Locator(".taken .problems")).ToContainTextAsync("private network");
        await watched.AssertSoundAsync();
    }

    internal static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.GotoAsync("/admin/imports/new");
        await Assertions.Expect(page.Locator("#files")).ToBeEnabledAsync();
        await page.Locator("#files")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name + ".txt",
                    MimeType = "text/plain",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                }
            );
        await Assertions.Expect(page.Locator(".import-taken")).ToBeVisibleAsync();
    }

    internal static async Task AssertSoundAsync(WatchedPage watched, string picture)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await watched.Page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, picture + ".png"), FullPage = true }
            );
        }

        await watched.AssertAccessibleAsync();
        await watched.AssertSoundAsync();
    }
}
