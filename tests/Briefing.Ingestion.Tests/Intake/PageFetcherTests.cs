using System.Net;
using System.Text;
using Briefing.Ingestion.Intake;

namespace Briefing.Ingestion.Tests.Intake;

public sealed class PageFetcherTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    public async Task Private_address_is_refused_and_not_reached(string address)
    {
        await using var server = new AnsweringServer(_ => Page("<p>inside</p>"));
        using var fetcher = new PageFetcher(
            new IntakeOptions(),
            100_000,
            PublicNetwork.Contains,
            Dns.GetHostAddressesAsync
        );

        var (page, problem) = await fetcher.FetchAsync(
            new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, server.Port)),
            Token
        );

        Assert.Null(page);
        Assert.Contains("private network", problem, StringComparison.Ordinal);
        Assert.Equal(0, server.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "scheme")]
    [InlineData("ftp://example.com/", "scheme")]
    [InlineData("gopher://example.com/", "scheme")]
    [InlineData("http://user:secret@example.com/", "password")]
    public async Task Address_that_is_no_page_is_refused(string address, string reason)
    {
        using var fetcher = Create((_, _) => throw new InvalidOperationException("Nothing is to be looked up."));

        var (page, problem) = await fetcher.FetchAsync(new Uri(address), Token);

        Assert.Null(page);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_that_stands_for_a_private_address_too_is_refused()
    {
        using var fetcher = new PageFetcher(
            new IntakeOptions(),
            100_000,
            PublicNetwork.Contains,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("1.1.1.1"), IPAddress.Loopback])
        );

        var (_, problem) = await fetcher.FetchAsync(new Uri("http://news.example/"), Token);

        Assert.Contains("private network", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_that_changes_to_a_private_address_is_refused_at_the_second_connection()
    {
        await using var server = new AnsweringServer(path => Redirect($"http://news.example:{Port(path)}/again"));
        var lookups = 0;
        // The test's idea of a public address is the loopback, and of a private one the rest.
        using var fetcher = Create(
            (_, _) =>
                Task.FromResult<IPAddress[]>([
                    Interlocked.Increment(ref lookups) == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1"),
                ])
        );

        var (_, problem) = await fetcher.FetchAsync(new Uri($"http://news.example:{server.Port}/{server.Port}"), Token);

        Assert.Contains("private network", problem, StringComparison.Ordinal);
        Assert.Equal((2, 1), (lookups, server.Count));
    }

    [Theory]
    [InlineData("http://10.0.0.1/", "private network")]
    [InlineData("file:///etc/passwd", "scheme")]
    [InlineData("/", "redirects more than 5 times")]
    public async Task Redirect_is_checked_as_the_address_was(string location, string reason)
    {
        await using var server = new AnsweringServer(_ => Redirect(location));
        using var fetcher = CreateHere();

        var (page, problem) = await fetcher.FetchAsync(new Uri($"http://news.example:{server.Port}/"), Token);

        Assert.Null(page);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_is_fetched_through_a_redirect()
    {
        await using var server = new AnsweringServer(path =>
            path == "/" ? Redirect("/there") : Page("<p>Here it is.</p>", "text/html; charset=\"utf-8\"")
        );
        using var fetcher = CreateHere();

        var (page, problem) = await fetcher.FetchAsync(new Uri($"http://news.example:{server.Port}/"), Token);

        Assert.Null(problem);
        Assert.Equal(
            ("/there", "text/html", "utf-8", "<p>Here it is.</p>"),
            (page!.Address.AbsolutePath, page.MediaType, page.Charset, Encoding.UTF8.GetString(page.Bytes.Span))
        );
    }

    [Theory]
    [InlineData("application/pdf", "type application/pdf")]
    [InlineData("image/png", "type image/png")]
    [InlineData("text/html", "more than the 1,000 bytes")]
    public async Task Answer_that_is_no_text_or_too_large_is_refused(string mediaType, string reason)
    {
        await using var server = new AnsweringServer(_ => Page(new string('x', 2000), mediaType));
        using var fetcher = CreateHere(maxBytes: 1000);

        var (page, problem) = await fetcher.FetchAsync(new Uri($"http://news.example:{server.Port}/"), Token);

        Assert.Null(page);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_stays_silent_is_given_up()
    {
        await using var server = new AnsweringServer(_ => null);
        using var fetcher = CreateHere();

        var (_, problem) = await fetcher.FetchAsync(new Uri($"http://news.example:{server.Port}/"), Token);

        Assert.Contains("longer than 1 seconds", problem, StringComparison.Ordinal);
    }

    private static PageFetcher CreateHere(int maxBytes = 100_000) =>
        Create((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), maxBytes);

    private static PageFetcher Create(
        Func<string, CancellationToken, Task<IPAddress[]>> resolveAsync,
        int maxBytes = 100_000
    ) => new(new IntakeOptions { FetchSeconds = 1 }, maxBytes, IPAddress.IsLoopback, resolveAsync);

    private static string Port(string path) => path.TrimStart('/');

    private static byte[] Page(string body, string mediaType = "text/html") =>
        AnsweringServer.Answer($"200 OK\r\nContent-Type: {mediaType}", body);

    private static byte[] Redirect(string location) => AnsweringServer.Answer($"302 Found\r\nLocation: {location}");
}
