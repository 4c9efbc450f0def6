using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Writing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Api;

/// <summary>Notes as JSON-LD of the W3C's Web Annotation model: to each caller those that the caller may see.</summary>
public sealed class AnnotationApiTests : IDisposable
{
    private const string Text = "👍🏽 The ferry is late 🌉, the captain said. Nobody asked why.";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<Program> _app;

    /// <summary>On a store of its own, since it brings an article in.</summary>
    public AnnotationApiTests(WebApp app) => _app = app.Empty(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Selectors_find_the_words_by_code_points_and_by_quote()
    {
        var (slug, editor) = await PrepareAsync();
        var start = Text.IndexOf("late 🌉", StringComparison.Ordinal);
        var note = await WriteAsync(
            editor,
            new AnnotationPlace(slug, 1, AnnotationTargetKind.Text, new TextSpan(start, start + "late 🌉".Length)),
            AnnotationVisibility.Public
        );
        var answer = await Writer.ReplyAsync(editor, note, "Because.", Cancel);

        var page = await GetAsync($"/briefings/{slug}/annotations", AccountRole.Analyst);

        Assert.Equal("AnnotationCollection", page.GetProperty("type").GetString());
        Assert.Equal(2, page.GetProperty("total").GetInt32());
        var items = page.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        var target = items[0].GetProperty("target");
        var selectors = target
            .GetProperty("selector")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("type").GetString()!);
        var position = selectors["TextPositionSelector"];
        var runes = Text.EnumerateRunes().ToList();
        var words = runes[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()];
        Assert.Equal("late 🌉", string.Concat(words));
        var quote = selectors["TextQuoteSelector"];
        Assert.Contains(
            quote.GetProperty("prefix").GetString()
                + quote.GetProperty("exact").GetString()
                + quote.GetProperty("suffix").GetString(),
            Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text))),
            target.GetProperty("briefing:textSha256").GetString()
        );
        Assert.Equal("questioning", items[0].GetProperty("motivation").GetString());
        Assert.Equal("text/markdown", items[0].GetProperty("body")[0].GetProperty("format").GetString());
        Assert.Equal(items[0].GetProperty("id").GetString(), items[1].GetProperty("target").GetString());
        Assert.Equal("replying", items[1].GetProperty("motivation").GetString());

        // A note stands alone under its own address.
        var alone = await GetAsync($"/annotations/{note:D}", AccountRole.Analyst);
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", alone.GetProperty("@context")[0].GetString());
        Assert.EndsWith($"/api/v1/annotations/{note:D}", alone.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.NotNull(answer.Id);
    }

    [Fact]
    public async Task Nobody_gets_a_note_that_is_for_others()
    {
        var (slug, editor) = await PrepareAsync();
        var place = new AnnotationPlace(slug, 1, AnnotationTargetKind.Article);
        var hidden = await WriteAsync(editor, place, AnnotationVisibility.Private);
        await WriteAsync(editor, place, AnnotationVisibility.Team);

        var page = await GetAsync($"/briefings/{slug}/annotations", AccountRole.Admin);

        Assert.Equal(1, page.GetProperty("total").GetInt32());
        var item = Assert.Single(page.GetProperty("first").GetProperty("items").EnumerateArray());
        Assert.EndsWith($"/briefings/{slug}", item.GetProperty("target").GetString(), StringComparison.Ordinal);
        await GetAsync($"/annotations/{hidden:D}", AccountRole.Admin, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Collection_is_given_in_pages()
    {
        var (slug, editor) = await PrepareAsync();
        for (var count = 0; count < 101; count++)
        {
            await WriteAsync(
                editor,
                new AnnotationPlace(slug, 1, AnnotationTargetKind.Article),
                AnnotationVisibility.Team
            );
        }

        var collection = await GetAsync($"/briefings/{slug}/annotations", AccountRole.Analyst);
        var next = new Uri(collection.GetProperty("first").GetProperty("next").GetString()!).PathAndQuery;
        var second = await GetAsync(next["/api/v1".Length..], AccountRole.Analyst);

        Assert.Equal(100, collection.GetProperty("first").GetProperty("items").GetArrayLength());
        Assert.Equal("AnnotationPage", second.GetProperty("type").GetString());
        Assert.Equal(100, second.GetProperty("startIndex").GetInt32());
        Assert.Equal(1, second.GetProperty("items").GetArrayLength());
        Assert.Equal(101, second.GetProperty("partOf").GetProperty("total").GetInt32());
        await GetAsync($"/briefings/{slug}/annotations?page=2", AccountRole.Analyst, HttpStatusCode.NotFound);
        await GetAsync("/briefings/none/annotations", AccountRole.Analyst, HttpStatusCode.NotFound);
    }

    private AnnotationWriter Writer => _app.Services.GetRequiredService<AnnotationWriter>();

    private async Task<(string Slug, Caller Editor)> PrepareAsync()
    {
        var saved = await _app
            .Services.GetRequiredService<ArticleWriter>()
            .SaveAsync(Caller.Process("test"), Articles.Read("a.txt", Text), Cancel);
        return (saved.Slug!, await TestAccounts.CreateAsync(_app, AccountRole.Editor));
    }

    private async Task<Guid> WriteAsync(Caller editor, AnnotationPlace place, AnnotationVisibility visibility)
    {
        var content = new AnnotationContent
        {
            Body = "Is it *so*?",
            Motivation = AnnotationMotivation.Questioning,
            Visibility = visibility,
        };
        return (await Writer.CreateAsync(editor, place, content, Cancel)).Id!.Value;
    }

    private async Task<JsonElement> GetAsync(string path, AccountRole role, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var client = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            await TestAccounts.CreateTokenAsync(_app, role)
        );
        using var response = await client.SendAsync(request, Cancel);
        Assert.Equal(status, response.StatusCode);
        if (status is not HttpStatusCode.OK)
        {
            return default;
        }

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        return document.RootElement.Clone();
    }
}
