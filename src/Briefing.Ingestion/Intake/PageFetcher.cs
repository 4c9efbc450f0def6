using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Briefing.Ingestion.Imports;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Intake;

/// <summary>
/// Gets a page of the public internet. Every connection, those of redirects included, is made to an address that was looked up
/// and found public just before, so that no name, redirect or change of a name's entry leads into a network of the server's.
/// It uses no proxy, for a proxy would look names up itself, sends no cookies and keeps none.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(1);
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _http;
    private readonly IntakeOptions _options;
    private readonly int _maxBytes;
    private readonly Func<IPAddress, bool> _isAllowed;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolveAsync;

    /// <summary>Creates it as it is used.</summary>
    public PageFetcher(IOptions<IntakeOptions> options, ImportSettings settings)
        : this(options.Value, settings.MaxFileBytes, PublicNetwork.Contains, Dns.GetHostAddressesAsync) { }

    /// <summary>Creates it with another idea of what is public and of what names stand for.</summary>
    internal PageFetcher(
        IntakeOptions options,
        int maxBytes,
        Func<IPAddress, bool> isAllowed,
        Func<string, CancellationToken, Task<IPAddress[]>> resolveAsync
    )
    {
        (_options, _maxBytes, _isAllowed, _resolveAsync) = (options, maxBytes, isAllowed, resolveAsync);
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = s_connectionLifetime,
            UseCookies = false,
            UseProxy = false,
        };
        _http = new HttpMessageInvoker(_handler, disposeHandler: false);
    }

    /// <summary>Gets a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The page, or what is wrong and what to do.</returns>
    public async Task<(FetchedPage? Page, string? Problem)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.FetchSeconds));
        try
        {
            return await FollowAsync(address, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (
                null,
                Invariant(
                    $"It took longer than {_options.FetchSeconds} seconds. Try later, or raise Intake:FetchSeconds."
                )
            );
        }
        catch (HttpRequestException exception)
        {
            return (null, Describe(exception));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return (null, $"The answer broke off ({exception.Message}). Try again.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<(FetchedPage? Page, string? Problem)> FollowAsync(
        Uri address,
        CancellationToken cancellationToken
    )
    {
        for (var redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (FindProblem(address) is { } problem)
            {
                return (null, problem);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Briefing", "1.0"));
            request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain, text/markdown;q=0.9");
            request.Headers.AcceptLanguage.ParseAdd("en");
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                continue;
            }

            return response.IsSuccessStatusCode
                ? await ReadAsync(address, response.Content, cancellationToken).ConfigureAwait(false)
                : (
                    null,
                    Invariant(
                        $"The server answered {(int)response.StatusCode} ({response.ReasonPhrase}). Look at the address in a browser; if it shows there, paste the text."
                    )
                );
        }

        return (
            null,
            Invariant($"It redirects more than {_options.MaxRedirects} times. Give the address that it ends at.")
        );
    }

    private static string? FindProblem(Uri address) =>
        address switch
        {
            { IsAbsoluteUri: false } => "It is not a whole address. Write it with https:// before it.",
            _ when address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp =>
                $"Its scheme is {address.Scheme}. Only http and https are fetched.",
            { UserInfo.Length: > 0 } => "It has a name or password in it. Leave them out.",
            _ => null,
        };

    private async Task<(FetchedPage? Page, string? Problem)> ReadAsync(
        Uri address,
        HttpContent content,
        CancellationToken cancellationToken
    )
    {
        var mediaType = content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        if (!PageReader.IsRead(mediaType))
        {
            return (
                null,
                $"It is of the type {(mediaType.Length == 0 ? "(none stated)" : mediaType)}. Only web pages and plain text are read; paste the text of anything else."
            );
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        // The stream is unpacked, so this holds for what a small answer swells to.
        var bytes = await BoundedReader.ReadAsync(stream, _maxBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            return (
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It has more than the {_maxBytes:N0} bytes that are read. Paste the text, or raise Seeds:MaxFileBytes."
                )
            );
        }

        var charset = content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' ');
        return (new FetchedPage(address, mediaType, charset, bytes), null);
    }

    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await _resolveAsync(host, cancellationToken).ConfigureAwait(false);
        // A public name that also stands for a private address is meant to reach that one sooner or later.
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => _isAllowed(address)))
        {
            throw new PrivateAddressException();
        }

        Socket? socket = null;
        try
        {
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private static string Describe(HttpRequestException exception) =>
        exception.InnerException is PrivateAddressException || exception.GetBaseException() is PrivateAddressException
            ? "It leads into a private network, and those are not reached from here. Paste the text instead."
        : exception.HttpRequestError is HttpRequestError.NameResolutionError
        || exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.HostNotFound }
            ? "There is no server of this name. Look at how the address is written."
        : $"The server could not be reached ({exception.GetBaseException().Message}). Try later, or paste the text.";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed class PrivateAddressException() : IOException("The address is not public.");
}
