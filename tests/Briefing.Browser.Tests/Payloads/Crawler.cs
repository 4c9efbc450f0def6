using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests.Payloads;

/// <summary>Goes through a site by its links, and does on each page what a reader might; of each kind of page a number at most.</summary>
internal sealed partial class Crawler(string address, int mostOfAKind)
{
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();

    /// <summary>How many pages of each kind were opened.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>Goes on until no link is left.</summary>
    public async Task GoAsync(IPage page, IEnumerable<string> starts)
    {
        Add(starts);
        while (_waiting.TryDequeue(out var next))
        {
            try
            {
                await PayloadWatch.VisitAsync(page, address + next);
            }
            catch (PlaywrightException exception)
                when (exception.Message.Contains("Download", StringComparison.Ordinal))
            {
                // A download is no page.
                continue;
            }

            Add(
                await page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"
                )
            );
        }
    }

    private void Add(IEnumerable<string> addresses)
    {
        foreach (var one in addresses)
        {
            if (
                !Uri.TryCreate(new Uri(address), one, out var uri)
                || !uri.AbsoluteUri.StartsWith(address + "/", StringComparison.Ordinal)
            )
            {
                continue;
            }

            // A claim that is chosen by the address has a kind of its own.
            var kind = Id().Replace(Slug().Replace(uri.AbsolutePath, "$1/*"), "*") + Value().Replace(uri.Query, "=");
            if (_kinds.GetValueOrDefault(kind) < mostOfAKind && _seen.Add(uri.PathAndQuery))
            {
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
                _waiting.Enqueue(uri.PathAndQuery);
            }
        }
    }

    [GeneratedRegex("^(/(?:briefings|sources|actors))/[^/]+")]
    private static partial Regex Slug();

    [GeneratedRegex("(?<=/)([0-9]+|[0-9a-f-]{36})(?=/|$)")]
    private static partial Regex Id();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
