using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>
/// A browser's context that hears of every payload that runs, of every request to the payloads' host, and of every dialog. In
/// each frame it also does what a reader might: it sets off every handler and follows every link that is script.
/// </summary>
internal sealed class PayloadWatch : IAsyncDisposable
{
    private const string Script = """
        window.fire = (what) => window.heard(`ran ${what}`);
        window.poke = () => {
          for (const element of document.querySelectorAll("*")) {
            for (const { name } of [...element.attributes]) {
              if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase(), { bubbles: true }));
            }
            for (const name of ["href", "xlink:href", "action", "formaction", "src", "data"]) {
              const address = element.getAttribute(name);
              if (address === null || element.localName === "script") continue;
              let scheme = "";
              try { scheme = new URL(address, document.baseURI).protocol; } catch { }
              if (scheme !== "javascript:") continue;
              window.heard(`link ${address}`);
              const clicked = element.localName === "form" ? element.querySelector("button") : element;
              clicked?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
            }
            if (element.localName === "animate") element.closest("a")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
          }
        };
        addEventListener("load", () => setTimeout(window.poke));
        document.addEventListener("securitypolicyviolation", (event) => window.heard(`policy ${event.violatedDirective} ${event.sample}`));
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _heard = [];

    private PayloadWatch(IBrowserContext context) => _context = context;

    /// <summary>What happened that should not: <c>ran 7</c>, <c>fetched /7</c>, <c>link …</c>, <c>dialog …</c>.</summary>
    public IReadOnlyCollection<string> Heard => [.. _heard.Where(one => !IsPolicy(one)).Distinct()];

    /// <summary>What the policy of a page refused.</summary>
    public IReadOnlyCollection<string> Refused => [.. _heard.Where(IsPolicy).Distinct()];

    /// <summary>The numbers of the payloads that ran or fetched.</summary>
    public IReadOnlySet<int> Numbers =>
        Heard
            .Where(one =>
                one.StartsWith("ran ", StringComparison.Ordinal)
                || one.StartsWith("fetched /", StringComparison.Ordinal)
            )
            .Select(one =>
                int.TryParse(
                    new string([.. one.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]),
                    out var number
                )
                    ? number
                    : 0
            )
            .ToHashSet();

    /// <summary>The context, for pages of one's own.</summary>
    public IBrowserContext Context => _context;

    public static async Task<PayloadWatch> CreateAsync(
        IBrowser browser,
        string? address = null,
        string? state = null,
        string? token = null,
        bool withPolicy = false
    )
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                StorageState = state,
                BypassCSP = !withPolicy,
                AcceptDownloads = false,
                ExtraHTTPHeaders = token is null
                    ? null
                    : new Dictionary<string, string> { ["Authorization"] = "Bearer " + token },
            }
        );
        var watch = new PayloadWatch(context);
        await context.ExposeFunctionAsync<string>("heard", watch._heard.Enqueue);
        await context.AddInitScriptAsync(Script);
        await context.RouteAsync(
            uri => new Uri(uri).Host == Payload.Host,
            route =>
            {
                watch._heard.Enqueue("fetched " + new Uri(route.Request.Url).AbsolutePath);
                return route.AbortAsync();
            }
        );
        context.Dialog += (_, dialog) =>
        {
            watch._heard.Enqueue("dialog " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        return watch;
    }

    /// <summary>Opens an address and does there what a reader might.</summary>
    public static async Task VisitAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await PokeAsync(page);
    }

    /// <summary>Does on a page what a reader might, and lets happen what then happens.</summary>
    public static Task PokeAsync(IPage page) =>
        page.EvaluateAsync("() => { window.poke(); return new Promise(requestAnimationFrame); }");

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static bool IsPolicy(string one) => one.StartsWith("policy ", StringComparison.Ordinal);
}
