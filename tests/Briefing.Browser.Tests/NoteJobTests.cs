using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>Several editors at notes: chosen by the pointer, written at once, seen as they come, kept when a tab is closed.</summary>
public sealed class NoteJobTests(Site site)
{
    [Fact]
    public async Task Words_chosen_with_the_pointer_become_a_note_and_arrive_at_others_as_it_is_written()
    {
        await site.CreateAccountAsync("mouse-editor", AccountRole.Editor);
        await site.CreateAccountAsync("watching-editor", AccountRole.Editor);
        await using var watcher = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("watching-editor")
        );
        await watcher.Page.GotoAsync(site.Briefing);
        await using var writer = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("mouse-editor")
        );
        var page = writer.Page;
        await page.GotoAsync(site.Briefing);
        var sentence = page.Locator(".text .s[data-start]").Nth(3);
        await sentence.ScrollIntoViewIfNeededAsync();
        // From one word to another, as a hand does it.
        var (from, to) = await PointsAsync(sentence);
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".annotate")).ToBeVisibleAsync();
        var chosen = Plain(await page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.True(chosen.Length > 5, chosen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write a note" }).ClickAsync();
        Assert.Equal(chosen, Plain(await page.Locator(".note-about q").First.InnerTextAsync()));
        await page.GetByLabel("What do you want to say?").FillAsync("Chosen with the *pointer*.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#note-"));

        // Nobody loads the page anew.
        await Assertions
            .Expect(watcher.Page.Locator("#notes .edit-note").Filter(new() { HasText = "Chosen with the pointer." }))
            .ToHaveCountAsync(1);
        await Assertions.Expect(watcher.Page.Locator("#notes .news")).ToContainTextAsync("new note");
        await watcher.AssertSoundAsync();
        await writer.AssertSoundAsync();
    }

    [Fact]
    public async Task Second_of_two_editors_is_told_sees_both_texts_and_loses_nothing()
    {
        await site.CreateAccountAsync("first-editor", AccountRole.Editor);
        await site.CreateAccountAsync("second-editor", AccountRole.Editor);
        await using var first = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("first-editor")
        );
        await using var second = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: await site.SignInAsync("second-editor")
        );
        await first.Page.GotoAsync($"{site.Briefing}/notes?about=s2");
        await first.Page.GetByLabel("What do you want to say?").FillAsync("The pier is old.");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Assertions.Expect(first.Page).ToHaveURLAsync(new Regex("#note-"));
        var note = site.Briefing + "/notes/" + Id(first.Page.Url);
        await first.Page.GotoAsync(note);
        await second.Page.GotoAsync(note);

        await EditAsync(first.Page, "The pier is very old.");
        await Assertions.Expect(first.Page.Locator(".done")).ToHaveTextAsync("The change is kept.");
        await EditAsync(second.Page, "The pier is quite new.");

        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else");
        await Assertions.Expect(second.Page.Locator(".both .note-body")).ToHaveTextAsync("The pier is very old.");
        await Assertions.Expect(second.Page.Locator("#edit-body")).ToHaveValueAsync("The pier is quite new.");
        await second.AssertAccessibleAsync();
        await EditAsync(second.Page, "The pier is very old, and quite new in parts.");
        await Assertions.Expect(second.Page.Locator(".done")).ToHaveTextAsync("The change is kept.");
        await Assertions.Expect(second.Page.Locator(".versions > li")).ToHaveCountAsync(3);
        await second.AssertSoundAsync();
    }

    [Fact]
    public async Task Draft_survives_a_closed_tab()
    {
        await site.CreateAccountAsync("drafting-editor", AccountRole.Editor);
        var state = await site.SignInAsync("drafting-editor");
        var path = $"{site.Briefing}/notes?about=s4";
        await using (var closed = await site.OpenAsync(1440, ColorScheme.Light, state: state))
        {
            await closed.Page.GotoAsync(path);
            await closed.Page.GetByLabel("What do you want to say?").PressSequentiallyAsync("Half a thought");
            await Assertions.Expect(closed.Page.Locator(".draft-state")).ToHaveTextAsync("The draft is kept.");
            // What is typed last is sent as the tab closes.
            await closed.Page.GetByLabel("What do you want to say?").PressSequentiallyAsync(", and more");
            await closed.Page.CloseAsync(new() { RunBeforeUnload = true });
        }

        await using var opened = await site.OpenAsync(1440, ColorScheme.Light, state: state);
        await opened.Page.GotoAsync(path);
        await Assertions
            .Expect(opened.Page.GetByLabel("What do you want to say?"))
            .ToHaveValueAsync(new Regex("^Half a thought"));
        await opened.AssertSoundAsync();
    }

    /// <summary>Points on the first and on a later word of a sentence's first line.</summary>
    private static async Task<((float X, float Y) From, (float X, float Y) To)> PointsAsync(ILocator sentence)
    {
        var numbers = await sentence.EvaluateAsync<float[]>(
            """
            element => {
              const line = element.getClientRects()[0];
              return [line.left + 12, line.top + line.height / 2, line.left + line.width * 0.7, line.top + line.height / 2];
            }
            """
        );
        return ((numbers[0], numbers[1]), (numbers[2], numbers[3]));
    }

    private static async Task EditAsync(IPage page, string body)
    {
        await page.Locator("#edit-body").FillAsync(body);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
    }

    private static string Id(string url) =>
        Guid.ParseExact(url[(url.IndexOf("#note-", StringComparison.Ordinal) + 6)..], "N").ToString("D");

    private static string Plain(string words) => Regex.Replace(words, @"\s+", " ").Trim();
}
