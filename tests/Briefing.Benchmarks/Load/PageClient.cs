using System.Net;
using System.Text.RegularExpressions;

namespace Briefing.Benchmarks.Load;

/// <summary>A browser without script: cookies, pages, forms.</summary>
internal sealed partial class PageClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public PageClient(Uri address)
    {
        Address = address;
        // As browsers do: a few connections, packed answers; redirects are told.
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = _cookies,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                MaxConnectionsPerServer = 6,
            }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    /// <summary>The server.</summary>
    public Uri Address { get; }

    /// <summary>The cookies, as a header.</summary>
    public string Cookies => _cookies.GetCookieHeader(Address);

    /// <summary>Signs in.</summary>
    public async Task SignInAsync(string userName, string password) =>
        await SubmitAsync(
            "/account/sign-in",
            "sign-in",
            await GetAsync("/account/sign-in"),
            ("Form.UserName", userName),
            ("Form.Password", password)
        );

    /// <summary>Gets a page.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path} answers {(int)response.StatusCode}.");
        }

        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form of a page, which leads on where it is kept.</summary>
    public async Task SubmitAsync(string path, string form, string page, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("_handler", form),
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
        ]);
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"The form {form} of {path} answers {(int)response.StatusCode}.");
        }
    }

    /// <summary>Sends something whose answer nobody waits for.</summary>
    public async Task SendAsync(string path, HttpContent content)
    {
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Opens a stream of events.</summary>
    public Task<Stream> ListenAsync(string path, CancellationToken cancellationToken) =>
        _client.GetStreamAsync(new Uri(path, UriKind.Relative), cancellationToken);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
