using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The editor's job: from words of a briefing to a note that others read, answer and change.</summary>
public sealed class EditorJobTests(Site site)
{
    [Fact]
    public async Task Note_is_written_by_keyboard_about_chosen_words_and_shown_beside_them()
    {
        await site.CreateAccountAsync("keys-editor", AccountRole.Editor);
        var state = await site.SignInAsync("keys-editor");
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: state);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        await page.Keyboard.PressAsync(".");
        await page.Keyboard.PressAsync(".");
        await page.Keyboard.PressAsync("<");
        await page.Keyboard.PressAsync("}");
        await Assertions.Expect(page.Locator(".annotate")).ToBeVisibleAsync();
        var chosen = (await page.EvaluateAsync<string>("getSelection().toString()")).Trim();
        await page.Keyboard.PressAsync("a");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/notes\?about=\d+-\d+@\d+#new$"));
        Assert.Equal(Plain(chosen), Plain(await page.Locator(".note-about q").First.InnerTextAsync()));
        await page.GetByLabel("What do you want to say?").FillAsync("Who *exactly* says so?");
        await page.GetByLabel("Kind").SelectOptionAsync("Questioning");
        await page.GetByLabel("Who sees it").SelectOptionAsync("Public");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator(".preview em")).ToHaveTextAsync("exactly");
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note-items .edit-note").First).ToContainTextAsync("keys-editor");
        await AssertAccessibleAsync(page);

        await page.GotoAsync(site.Briefing);
        await Assertions.Expect(page.Locator("#notes .note-body em").First).ToHaveTextAsync("exactly");
        Assert.True(await page.EvaluateAsync<bool>("CSS.highlights.get('notes').size > 0"));
        await AssertAccessibleAsync(page);
        await watched.AssertSoundAsync();
    }

    private static string Plain(string words) => Regex.Replace(words, @"\s+", " ").Trim();

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
    }
}
