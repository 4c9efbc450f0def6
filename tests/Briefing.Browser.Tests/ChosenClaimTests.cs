using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>Choosing a claim: by its number, its words, its note, by key and by address.</summary>
public sealed class ChosenClaimTests(Site site)
{
    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 1440)]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    public async Task Number_opens_the_panel_beside_words_that_stay_in_sight(bool script, int width)
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Light, script);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);

        await page.Locator("#c5").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?claim=5#c5$"));
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 5");
        await Assertions.Expect(page.Locator(".panel svg .hop-name").First).ToHaveTextAsync("the article");
        await Assertions.Expect(page.Locator("#c5")).ToBeInViewportAsync();
        Assert.NotEqual(0, await page.Locator(".text .lit").CountAsync());
        await ExpectApartAsync(page, "#c5", ".panel");

        await page.GetByRole(AriaRole.Link, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.Locator(".text .lit").CountAsync());
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Click_on_words_chooses_the_smallest_mark_and_its_panel_lists_the_others()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        var words = page.Locator(".text [data-at]").First;
        var claims = (await words.GetAttributeAsync("data-at"))!.Split(' ');

        await words.ClickAsync();

        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim " + claims[0]);
        Assert.Contains("lit", await words.GetAttributeAsync("class"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_moves_nothing_and_going_back_undoes_it()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        await page.Locator("#c9").ScrollIntoViewIfNeededAsync();
        var before = await page.Locator("#c9").BoundingBoxAsync();

        await page.Locator("#n9 .num").ClickAsync();
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 9");
        var after = await page.Locator("#c9").BoundingBoxAsync();
        Assert.Equal((before!.X, before.Y), (after!.X, after.Y));
        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 10");

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 9");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Evidence_is_lit_the_same_with_script_as_without()
    {
        var lit = new List<string>();
        foreach (var script in new[] { true, false })
        {
            await using var watched = await site.OpenAsync(1440, ColorScheme.Light, script);
            await watched.Page.GotoAsync(script ? site.Briefing : site.Briefing + "?claim=5#c5");
            if (script)
            {
                await watched.Page.Locator("#c5").ClickAsync();
                await Assertions.Expect(watched.Page.Locator(".panel")).ToBeVisibleAsync();
            }

            var marks = await watched.Page.Locator(".text :is(.lit, .proof)").AllAsync();
            var kinds = marks.Select(mark =>
                mark.EvaluateAsync<string>("mark => `${mark.dataset.start} ${mark.classList.contains('proof')}`")
            );
            lit.Add(string.Join(", ", await Task.WhenAll(kinds)));
        }

        Assert.Equal(lit[1], lit[0]);
        Assert.Contains("true", lit[0], StringComparison.Ordinal);
    }

    /// <summary>Waits, since the browser may still be on its way to the words.</summary>
    private static async Task ExpectApartAsync(IPage page, string one, string other)
    {
        for (var tries = 0; await OverlapAsync(page, one, other); tries++)
        {
            Assert.InRange(tries, 0, 30);
            await page.WaitForTimeoutAsync(100);
        }
    }

    private static Task<bool> OverlapAsync(IPage page, string one, string other) =>
        page.EvaluateAsync<bool>(
            """
            ([one, other]) => {
              const [a, b] = [one, other].map(name => document.querySelector(name).getBoundingClientRect());
              return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            }
            """,
            new[] { one, other }
        );
}
