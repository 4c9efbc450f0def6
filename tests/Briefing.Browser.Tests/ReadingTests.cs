using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The text of a briefing with its margin and its layers.</summary>
public sealed class ReadingTests(Site site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(1100)]
    public async Task Notes_never_reach_below_their_paragraph(int width)
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Light);
        await watched.Page.GotoAsync(site.Briefing);
        var tooTall = await watched.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.passage')]
              .filter(passage => passage.querySelector('.notes'))
              .map(passage => [passage.querySelector('.text'), passage.querySelector('.notes')].map(part => part.getBoundingClientRect()))
              .filter(([text, notes]) => [...document.querySelectorAll('.notes')].length > 0 && notes.bottom > text.bottom + 3)
              .map(([text, notes]) => `${notes.height} beside ${text.height}`)
            """
        );
        Assert.Empty(tooTall);
        Assert.InRange(await watched.Page.Locator(".notes .note").CountAsync(), 10, 1000);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Text_is_in_full_ink_and_its_paragraphs_are_apart(int width)
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Light);
        await watched.Page.GotoAsync(site.Briefing);
        var ink = await watched.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('h1')).color"
        );
        await Assertions.Expect(watched.Page.Locator(".text .s").First).ToHaveCSSAsync("color", ink);
        var gaps = await watched.Page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('.passage')]
              .slice(1, 8)
              .map(passage => passage.getBoundingClientRect().top - passage.previousElementSibling.getBoundingClientRect().bottom)
            """
        );
        Assert.All(gaps, gap => Assert.InRange(gap, 20, 40));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sentence_shows_its_address_to_who_points_at_it_or_comes_into_it(bool isKeyboard)
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        var sentence = page.Locator("#s3");
        var address = sentence.Locator(".perma");
        await Assertions.Expect(address).ToHaveCSSAsync("visibility", "hidden");
        var before = await sentence.EvaluateAsync<double>("sentence => sentence.getBoundingClientRect().height");

        if (isKeyboard)
        {
            var last = sentence.Locator(".num").Last;
            await last.FocusAsync();
            await page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(address).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await sentence.HoverAsync();
            await Assertions.Expect(address).ToHaveCSSAsync("visibility", "visible");
            await address.EvaluateAsync("address => address.click()");
        }

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#s3$"));
        Assert.Equal(
            before,
            await sentence.EvaluateAsync<double>("sentence => sentence.getBoundingClientRect().height")
        );
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Sentence_without_a_claim_has_its_address_in_the_order_of_tabs()
    {
        await site.AddOldSeedAsync("pier.md", "Who closed the pier? The pier is unsafe, the mayor said.");
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync("/briefings/pier");
        await Assertions.Expect(page.Locator("#s1 .num")).ToHaveCountAsync(0);

        await page.Locator("#s2 .num").First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");

        await Assertions.Expect(page.Locator("#s1 .perma")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#s1$"));
    }

    [Theory]
    [InlineData(ForcedColors.Active, ReducedMotion.NoPreference, 1440)]
    [InlineData(ForcedColors.None, ReducedMotion.Reduce, 1440)]
    [InlineData(ForcedColors.None, ReducedMotion.NoPreference, 640)]
    [InlineData(ForcedColors.None, ReducedMotion.NoPreference, 320)]
    public async Task Briefing_is_whole_in_forced_colours_without_motion_and_enlarged(
        ForcedColors colours,
        ReducedMotion motion,
        int width
    )
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Dark);
        var page = watched.Page;
        await page.EmulateMediaAsync(new() { ForcedColors = colours, ReducedMotion = motion });
        await page.GotoAsync(site.Briefing + "?claim=5#c5");

        // Marks are told apart by their lines and signs, whatever the colours.
        Assert.Equal("dashed", await StyleAsync(page.Locator(".text .source:not(.cue)").First, "textDecorationStyle"));
        Assert.Equal("dotted", await StyleAsync(page.Locator(".text .cue:not(.source)").First, "textDecorationStyle"));
        Assert.Equal("solid", await StyleAsync(page.Locator(".text .claim:not(.nested)").First, "borderBottomStyle"));
        // Nothing glides: a place in a long text would not be where it was when the gliding began.
        Assert.Equal("auto", await StyleAsync(page.Locator("html"), "scrollBehavior"));
        if (colours == ForcedColors.Active)
        {
            Assert.Equal("solid", await StyleAsync(page.Locator(".text .lit").First, "outlineStyle"));
        }

        await Assertions.Expect(page.Locator(".panel h3")).ToBeInViewportAsync();
        await watched.AssertSoundAsync();
    }

    [Theory]
    [InlineData("#s180", 1440)]
    [InlineData("#s180", 390)]
    [InlineData("?claim=150#c150", 1440)]
    [InlineData("#q-time", 1440)]
    public async Task Link_into_a_long_article_leads_to_its_place(string address, int width)
    {
        var text = Enumerable
            .Range(0, 200)
            .Select(i => $"The keeper of lock {i} said on Monday that gate {i} was shut.");
        var paragraphs = text.Chunk(4).Select(sentences => string.Join(' ', sentences));
        await site.AddOldSeedAsync("long.md", string.Join("\n\n", paragraphs));
        await using var watched = await site.OpenAsync(width, ColorScheme.Light);

        await watched.Page.GotoAsync("/briefings/long" + address);

        var top = watched.Page.Locator(address[address.IndexOf('#', StringComparison.Ordinal)..]);
        await Assertions.Expect(top).ToBeInViewportAsync();
        await watched.Page.WaitForTimeoutAsync(300);
        await Assertions.Expect(top).ToBeInViewportAsync();
        Assert.InRange(await top.EvaluateAsync<double>("place => place.getBoundingClientRect().top"), 0, 300);
        await watched.AssertSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Layer_is_hidden_by_its_switch_and_the_address_tells_so(bool script)
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, script);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        var cue = page.Locator(".text .cue:not(.source)").First;
        Assert.StartsWith("underline", await StyleAsync(cue, "textDecorationLine"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cues" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?hide=cue$"));
        Assert.Equal("none", await StyleAsync(cue, "textDecorationLine"));
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cues" }))
            .ToHaveAttributeAsync("aria-pressed", "false");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cues" }).ClickAsync();
        Assert.StartsWith("underline", await StyleAsync(cue, "textDecorationLine"), StringComparison.Ordinal);
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Hidden_layer_is_remembered_and_nothing_moves_when_the_page_comes_again()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sources" }).ClickAsync();
        await page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
              .observe({ type: 'layout-shift', buffered: true });
            """
        );

        await page.GotoAsync(site.Briefing, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sources" }))
            .ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal("none", await StyleAsync(page.Locator(".text .source:not(.cue)").First, "textDecorationLine"));
        Assert.InRange(await page.EvaluateAsync<double>("window.shift"), 0, 0.001);
    }

    private static Task<string> StyleAsync(ILocator element, string name) =>
        element.EvaluateAsync<string>("(element, name) => getComputedStyle(element)[name]", name);
}
