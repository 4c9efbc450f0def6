using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>
/// No payload runs on any page, whichever door it came by: first with the pages' policy switched off, so that the writing
/// alone holds, then under it. That the payloads can run is shown by <see cref="CarelessPageTests"/>.
/// </summary>
[Collection<PayloadSite>]
public sealed class PayloadTests(PayloadSite site)
{
    private const int MostOfAKind = 5;

    /// <summary>Addresses with a place for what a reader writes into them.</summary>
    private static readonly string[] s_addresses =
    [
        "/search?q={0}",
        "/claims?q={0}",
        "/claims?q=source:{0}",
        "/claims?q=ferry&order={0}&after={0}",
        "/claims/feed?q={0}",
        "/sources?after={0}",
        "/sources/{0}",
        "/actors/{0}",
        "/stories?after={0}",
        "/?show={0}&after={0}",
        "/searches?q={0}",
        "{briefing}?claim={0}&hide={0}&marks={0}&print={0}",
        "{briefing}?find={0}&hit={0}",
        "{briefing}/notes?show={0}&about={0}&kind={0}",
        "{briefing}/judge?claim={0}",
        "/briefings/{0}",
        "/flags/{0}",
        "/account/sign-in?return={0}",
        "/account/second-step?return={0}&stay={0}",
        "/account/setup?token={0}",
        "/account/invitation?account={0}&token={0}",
        "/admin/audit?subject={0}&before={0}",
        "/admin/accounts?after={0}",
        "/admin/system?failed={0}",
        "/editor/work?show={0}",
        "/nowhere/{0}?{0}={0}#{0}",
    ];

    private static IEnumerable<Payload> Some => PayloadList.All.Where(payload => payload.Number % 80 == 7);

    [Theory]
    [InlineData(false, MostOfAKind)]
    [InlineData(true, 2)]
    public async Task No_payload_runs_on_any_page(bool withPolicy, int mostOfAKind)
    {
        await using var watch = await PayloadWatch.CreateAsync(
            site.Browser,
            site.Address,
            site.AdminState,
            withPolicy: withPolicy
        );
        var page = await watch.Context.NewPageAsync();
        var crawler = new Crawler(site.Address, mostOfAKind);

        await crawler.GoAsync(
            page,
            [
                "/",
                "/searches",
                "/account",
                "/editor/waiting",
                "/editor/work",
                "/admin/imports",
                "/admin/system",
                "/admin/accounts",
                "/admin/audit",
                "/admin/tags",
                "/guide",
                "/flags",
            ]
        );

        TestContext.Current.SendDiagnosticMessage(
            string.Join(
                '\n',
                crawler.Kinds.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value} {one.Key}")
            )
        );
        Assert.Empty(watch.Heard);
        Assert.Empty(watch.Refused);
        foreach (
            var kind in new[]
            {
                "/briefings/*",
                "/briefings/*/notes",
                "/briefings/*/notes/*",
                "/briefings/*/judge",
                "/sources/*",
                "/actors/*",
                "/admin/imports/*",
                "/admin/imports/*/changes/*",
                "/admin/audit?before=&subject=",
                "/editor/waiting/*",
            }
        )
        {
            Assert.Contains(kind, crawler.Kinds.Keys);
        }
    }

    [Fact]
    public async Task No_payload_runs_in_a_briefing_its_notes_or_a_panel_that_is_fetched()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, site.AdminState);
        var page = await watch.Context.NewPageAsync();
        Assert.True(site.Slugs.Count >= PayloadSite.Groups.Count);
        foreach (var slug in site.Slugs)
        {
            await PayloadWatch.VisitAsync(page, $"/briefings/{Uri.EscapeDataString(slug)}");
            if (await page.Locator(".text a[href^='?claim=']").CountAsync() > 0)
            {
                await page.Locator(".text a[href^='?claim=']").First.ClickAsync(new() { Force = true });
                await PayloadWatch.PokeAsync(page);
            }

            await PayloadWatch.VisitAsync(page, $"/briefings/{Uri.EscapeDataString(slug)}/notes");
        }

        Assert.Empty(watch.Heard);
    }

    [Fact]
    public async Task No_payload_runs_that_came_with_an_address()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, site.AdminState);
        var page = await watch.Context.NewPageAsync();
        var briefing = site.Briefing;
        async Task GoAsync(string address, Payload payload)
        {
            var path = address
                .Replace("{briefing}", briefing, StringComparison.Ordinal)
                .Replace("{0}", Uri.EscapeDataString(payload.Text), StringComparison.Ordinal);
            try
            {
                await PayloadWatch.VisitAsync(page, path);
            }
            catch (PlaywrightException exception)
                when (exception.Message.Contains("ERR_HTTP_RESPONSE_CODE_FAILURE", StringComparison.Ordinal))
            {
                // An address that the server refuses before any page; the browser then goes to one of its own.
                await page.CloseAsync();
                page = await watch.Context.NewPageAsync();
            }
        }

        foreach (var payload in PayloadList.All)
        {
            await GoAsync(s_addresses[payload.Number % s_addresses.Length], payload);
        }

        foreach (var payload in Some)
        {
            foreach (var address in s_addresses)
            {
                await GoAsync(address, payload);
            }
        }

        Assert.Empty(watch.Heard);
    }

    [Fact]
    public async Task No_payload_runs_in_answers_that_are_opened_as_pages()
    {
        await using var watch = await PayloadWatch.CreateAsync(site.Browser, site.Address, token: site.Token);
        var page = await watch.Context.NewPageAsync();
        string[] paths =
        [
            "/api/v1/me",
            "/api/v1/stories",
            "/api/v1/imports",
            "/api/v1/audit?limit=200",
            "/claims/feed",
            "/claims/feed?q=ferry",
            .. site
                .Slugs.Take(40)
                .Select(Uri.EscapeDataString)
                .SelectMany(slug => new[] { $"/api/v1/briefings/{slug}", $"/api/v1/briefings/{slug}/annotations" }),
        ];
        foreach (var path in paths)
        {
            var response = (await page.GotoAsync(path))!;
            Assert.Equal((path, 200), (path, response.Status));
            await PayloadWatch.PokeAsync(page);
        }

        Assert.Empty(watch.Heard);
    }

    [Fact]
    public async Task No_name_of_an_account_is_a_payload()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerContext>().Current = site.Admin;
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var payload in PayloadList.All)
        {
            var result = await users.CreateAsync(new Account { UserName = payload.Text, Role = AccountRole.Analyst });
            Assert.False(result.Succeeded, payload.Text);
        }
    }
}
