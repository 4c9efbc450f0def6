using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>A page in a context of its own that collects console errors, failed requests and violations of the policy.</summary>
internal sealed class WatchedPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _problems = [];

    public IPage Page { get; } = page;

    public static async Task<WatchedPage> CreateAsync(IBrowserContext context)
    {
        var watched = new WatchedPage(context, await context.NewPageAsync());
        watched.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                watched._problems.Enqueue(message.Text);
            }
        };
        watched.Page.PageError += (_, error) => watched._problems.Enqueue(error);
        watched.Page.RequestFailed += (_, request) =>
        {
            // A stream of events never ends by itself: leaving its page cuts it off.
            if (request.ResourceType != "eventsource")
            {
                watched._problems.Enqueue($"{request.Url}: {request.Failure}");
            }
        };
        return watched;
    }

    /// <summary>
    /// Waits until the page is at an address and loaded. Playwright's own wait for an address now and then misses a page that
    /// arrives while it begins to wait.
    /// </summary>
    public async Task ReachAsync(Regex address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(address);
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Fails where anything went wrong so far, or where the page is wider than the window.</summary>
    public async Task AssertSoundAsync()
    {
        Assert.Empty(_problems);
        var overflow = await Page.Locator("html").EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth");
        Assert.InRange(overflow, 0, 0);
    }

    /// <summary>Fails where axe finds anything on the page as it is.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        Assert.Empty(result.Violations.SelectMany(Describe));
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Take(3).Select(node => $"{violation.Id}: {violation.Help}: {node.Html}");
}
