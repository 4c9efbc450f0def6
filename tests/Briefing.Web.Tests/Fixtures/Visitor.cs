using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Briefing.Web.Tests.Fixtures;

/// <summary>A browser without script: keeps cookies, follows no redirects, fills in forms.</summary>
public sealed class Visitor(WebApplicationFactory<Program> app) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    private HttpClient Client => _client ??= app.CreateDefaultClient(new CookieContainerHandler(_cookies));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a request and gives its answer.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path) =>
        Client.SendAsync(new HttpRequestMessage(method, path), Cancel);

    /// <summary>Asks for a page that the browser has already.</summary>
    public async Task<HttpStatusCode> AskAsync(string path, EntityTagHeaderValue held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(held);
        using var response = await Client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    /// <summary>Loses a cookie.</summary>
    public void Lose(string cookie) =>
        Assert.Single(_cookies.GetAllCookies(), one => one.Name == cookie).Expired = true;

    /// <summary>Gets a page that must be there.</summary>
    public async Task<IHtmlDocument> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Gets a page and sends one of its forms with these fields filled in.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        string path,
        string formName,
        params (string Name, string Value)[] fields
    )
    {
        var page = await GetAsync(path);
        return await SubmitAsync(page, path, formName, fields);
    }

    /// <summary>Sends one of the forms of a page with these fields filled in.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        IHtmlDocument page,
        string path,
        string formName,
        params (string Name, string Value)[] fields
    )
    {
        var form =
            page.Forms.SingleOrDefault(one =>
                one.QuerySelector($"input[name=_handler][value='{formName}']") is not null
            ) ?? throw new InvalidOperationException($"{path} has no form {formName}.");
        var values = form.QuerySelectorAll("input[type=hidden][name]")
            .Cast<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var select in form.QuerySelectorAll("select[name]").Cast<IHtmlSelectElement>())
        {
            values[select.Name!] = select.Value ?? "";
        }

        foreach (var (name, value) in fields)
        {
            Assert.NotNull(form.QuerySelector($"[name='{name}']"));
            values[name] = value;
        }

        using var content = new FormUrlEncodedContent(values);
        return await Client.PostAsync(path, content, Cancel);
    }

    /// <summary>Presses a button of a form that leads elsewhere, as a browser without script would.</summary>
    /// <param name="page">The page.</param>
    /// <param name="button">The button, as a selector.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> PressAsync(
        IHtmlDocument page,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        var pressed = (IHtmlButtonElement)page.QuerySelector(button)!;
        var form = pressed.Form!;
        var values = form.QuerySelectorAll("input[name]")
            .Cast<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Where(pair => fields.All(field => field.Name != pair.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            .ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            values.Add(KeyValuePair.Create(name, pressed.Value));
        }

        using var content = new FormUrlEncodedContent(values);
        return await Client.PostAsync(form.GetAttribute("action"), content, Cancel);
    }

    /// <summary>Sends fields as script would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        return await Client.PostAsync(path, content, Cancel);
    }

    /// <summary>Signs in with a password; fails where that does not lead on.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        using var response = await SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("Form.UserName", userName),
            ("Form.Password", password)
        );
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    /// <summary>Reads an answer as a page, strictly.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(Cancel);
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(html);
    }

    /// <inheritdoc/>
    public void Dispose() => _client?.Dispose();
}
