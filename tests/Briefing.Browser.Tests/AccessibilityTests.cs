using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>Every page, light and dark, phone and desktop: axe finds nothing, the console is quiet, nothing is cut off.</summary>
public sealed class AccessibilityTests(Site site)
{
    private const string WrongQuery = "/claims?q=author:Ada";

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            string[] paths =
            [
                "/",
                "BRIEFING",
                "BRIEFING?claim=5#c5",
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
                "/admin/audit",
            ];
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var path in paths)
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    views.Add(path, 360, scheme);
                    views.Add(path, 1440, scheme);
                    if (path.StartsWith("BRIEFING", StringComparison.Ordinal))
                    {
                        views.Add(path, 768, scheme);
                    }
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_is_accessible_quiet_and_fits(string path, int width, ColorScheme scheme)
    {
        var isAdmins =
            path is "/account" or "ACCOUNT" or "/searches?q=source:officials"
            || path.StartsWith("/admin", StringComparison.Ordinal);
        await using var watched = await site.OpenAsync(width, scheme, state: isAdmins ? site.AdminState : null);
        var page = watched.Page;
        await page.GotoAsync(
            path switch
            {
                "ACCOUNT" => $"/admin/accounts/{site.AdminId}",
                "STORY" => site.Story,
                _ => path.Replace("BRIEFING", site.Briefing, StringComparison.Ordinal),
            }
        );
        if (path == "/admin/imports")
        {
            await Assertions.Expect(page.Locator(".start-import")).ToBeEnabledAsync();
        }

        // Chromium tells the console of every answer that is not a success, also of one that is meant.
        if (!path.StartsWith("/status", StringComparison.Ordinal) && path != WrongQuery)
        {
            await watched.AssertSoundAsync();
        }

        foreach (var summary in await page.Locator("summary").AllAsync())
        {
            await summary.EvaluateAsync("summary => summary.parentElement.open = true");
        }

        await watched.AssertAccessibleAsync();
    }
}
