using Microsoft.Playwright;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>No payload runs on the page that answers a form: previews, refusals, what was typed shown again; nor in notes that arrive live.</summary>
[Collection<PayloadSite>]
public sealed class PayloadFormTests(PayloadSite site)
{
    // So many that the longest fit into a note.
    private const int PerPreview = 12;

    private static IEnumerable<Payload> Some => PayloadList.All.Where(payload => payload.Number % 30 == 3);

    [Fact]
    public async Task No_payload_runs_in_the_preview_of_a_note()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, site.AdminState);
        var page = await watch.Context.NewPageAsync();
        await page.GotoAsync(site.Briefing + "/notes");
        // The server takes no form that has a NUL in it.
        var all = PayloadList.All.Where(payload => !payload.Text.Contains('\0', StringComparison.Ordinal));
        foreach (var chunk in all.Chunk(PerPreview))
        {
            await page.GetByLabel("What do you want to say?")
                .FillAsync(string.Join("\n\n", chunk.Select(payload => payload.Text)));
            await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
            await Assertions.Expect(page.Locator(".preview")).ToBeVisibleAsync();
            await PayloadWatch.PokeAsync(page);
        }

        Assert.Empty(watch.Heard);
    }

    [Fact]
    public async Task No_payload_runs_in_notes_that_arrive_live()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, site.AdminState);
        var (list, briefing) = (await watch.Context.NewPageAsync(), await watch.Context.NewPageAsync());
        await list.GotoAsync(site.Briefing + "/notes");
        await briefing.GotoAsync(site.Briefing);
        var writer = await watch.Context.NewPageAsync();
        await writer.GotoAsync(site.Briefing + "/notes");
        var (first, last) = ($"first {Guid.NewGuid():N}", $"last {Guid.NewGuid():N}");
        await KeepAsync(writer, first);
        foreach (var chunk in Some.Chunk(PerPreview))
        {
            await KeepAsync(writer, string.Join("\n\n", chunk.Select(payload => payload.Text)));
        }

        await KeepAsync(writer, last);
        await Assertions.Expect(list.Locator("#list")).ToContainTextAsync(last);
        await Assertions.Expect(briefing.Locator("#notes")).ToContainTextAsync(last);
        await PayloadWatch.PokeAsync(list);
        await PayloadWatch.PokeAsync(briefing);

        Assert.Empty(watch.Heard);
    }

    [Fact]
    public async Task No_payload_runs_where_articles_are_brought_in()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, site.AdminState);
        var page = await watch.Context.NewPageAsync();
        await page.GotoAsync("/admin/imports/new");
        await Assertions.Expect(page.Locator("#files")).ToBeEnabledAsync();
        await page.Locator("#files")
            .SetInputFilesAsync(
                PayloadList
                    .All.Where(payload => payload.Text.Length < 100)
                    .Take(60)
                    .Select(
                        (payload, index) =>
                            new FilePayload
                            {
                                Name = index % 4 == 0 ? payload.Text : payload.Text + ".txt",
                                MimeType = "text/html",
                                Buffer = System.Text.Encoding.UTF8.GetBytes(
                                    $"The ferry {index} is late, {payload.Text} said."
                                ),
                            }
                    )
            );
        await Assertions.Expect(page.Locator(".taken .names")).ToBeVisibleAsync();
        await PayloadWatch.PokeAsync(page);
        await page.Locator(".discard-taken").ClickAsync();
        foreach (var payload in Some)
        {
            await page.Locator("[name=text]").FillAsync($"{payload.Text}\n\nThe ferry is late, {payload.Text} said.");
            foreach (var field in new[] { "title", "outlet", "byline", "url", "name" })
            {
                await page.Locator($"[name={field}]").FillAsync(payload.Text.ReplaceLineEndings(" "));
            }

            await SendAsync(page, ".paste");
            await Assertions.Expect(page.Locator("#taken")).ToBeVisibleAsync();
            await PayloadWatch.PokeAsync(page);
            await page.Locator(".discard-taken").ClickAsync();
            await Assertions.Expect(page.Locator("#taken")).ToHaveCountAsync(0);
        }

        foreach (
            var payload in Some.Select(payload => payload.Text)
                .Append("javascript:fire(1)")
                .Append("http://127.0.0.1/<svg/onload=fire(1)>")
        )
        {
            await page.Locator("[name=address]").FillAsync(payload.ReplaceLineEndings(" "));
            await SendAsync(page, ".fetch");
            await Assertions.Expect(page.Locator("#taken .problems")).ToBeVisibleAsync();
            await PayloadWatch.PokeAsync(page);
            await page.Locator(".discard-taken").ClickAsync();
            await Assertions.Expect(page.Locator("#taken")).ToHaveCountAsync(0);
        }

        Assert.Empty(watch.Heard);
    }

    [Theory]
    [InlineData("/admin/accounts", "#user-name", "Create the account")]
    [InlineData("/admin/tags", "#tag-name", "Keep the tag")]
    [InlineData("/admin/tags", "#tag-description", "Keep the tag")]
    [InlineData("/account/sign-in?return=/%5Cmarker.test", "#user-name", "Sign in")]
    public async Task No_payload_runs_that_a_form_shows_again(string path, string field, string button)
    {
        await using var watch = await PayloadWatch.CreateAsync(
            site.Browser,
            site.Address,
            path.Contains("sign-in", StringComparison.Ordinal) ? null : site.AdminState
        );
        var page = await watch.Context.NewPageAsync();
        foreach (var payload in Some)
        {
            await page.GotoAsync(path);
            foreach (
                var input in await page.Locator(
                        "main form input:is([type=text], [type=password], :not([type])):visible"
                    )
                    .AllAsync()
            )
            {
                await input.FillAsync("x y");
            }

            await page.Locator(field).FillAsync(payload.Text.ReplaceLineEndings(" "));
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await page.WaitForLoadStateAsync();
            await PayloadWatch.PokeAsync(page);
        }

        Assert.Empty(watch.Heard);
    }

    /// <summary>Sends a form past what the browser itself would refuse.</summary>
    private static async Task SendAsync(IPage page, string button)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true))");
        await page.Locator(button).ClickAsync();
    }

    private static async Task KeepAsync(IPage page, string text)
    {
        await page.GetByLabel("What do you want to say?").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await page.WaitForURLAsync("**/notes#note-*");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?n=" + Guid.NewGuid().ToString("N"));
    }
}
