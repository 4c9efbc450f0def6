using System.Text.Json;
using Briefing.Analysis.Text;
using Briefing.Ingestion.Exports;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Api;

/// <summary>What people made, in an export.</summary>
public sealed class StoreExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<Program> _app;

    /// <summary>On a store of its own, since it exports all of it.</summary>
    public StoreExportTests(WebApp app) => _app = app.Empty(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Notes_go_out_but_private_ones_and_accounts_without_their_secrets()
    {
        var articles = _app.Services.GetRequiredService<ArticleWriter>();
        var saved = await articles.SaveAsync(
            Caller.Process("test"),
            Articles.Read("a.txt", "The ferry is late, the captain said.") with
            {
                Origin = ArticleOrigin.Folder,
            },
            Cancel
        );
        await articles.SaveAsync(
            Caller.Process("test"),
            Articles.Read("../../outside.txt", "The bridge is shut, the mayor said.") with
            {
                Origin = ArticleOrigin.Desk,
            },
            Cancel
        );
        var editor = await TestAccounts.CreateAsync(_app, AccountRole.Editor);
        foreach (var visibility in Enum.GetValues<AnnotationVisibility>())
        {
            await _app
                .Services.GetRequiredService<AnnotationWriter>()
                .CreateAsync(
                    editor,
                    new AnnotationPlace(saved.Slug!, 1, AnnotationTargetKind.Text, new TextSpan(4, 9)),
                    new AnnotationContent
                    {
                        Body = $"for {visibility}",
                        Motivation = AnnotationMotivation.Commenting,
                        Visibility = visibility,
                    },
                    Cancel
                );
        }

        var root = _folder.PathOf("out");
        var summary = await _app
            .Services.GetRequiredService<StoreExport>()
            .WriteAsync(Caller.Process("test"), root, Cancel);

        Assert.Equal(new ExportSummary(2, 2, 1), summary);
        var notes = await ReadAsync(Path.Combine(root, "annotations", saved.Slug + ".jsonld"));
        Assert.Equal(
            ["for Team", "for Public"],
            notes
                .GetProperty("first")
                .GetProperty("items")
                .EnumerateArray()
                .Select(note => note.GetProperty("body")[0].GetProperty("value").GetString())
        );
        var account = (await ReadAsync(Path.Combine(root, "accounts.json")))[0];
        Assert.Equal(editor.Name, account.GetProperty("name").GetString());
        Assert.Equal(
            ["name", "role", "created", "disabled"],
            account.EnumerateObject().Select(property => property.Name)
        );
        // A name that leads out of the folder is not followed.
        Assert.Equal(["a.txt"], Directory.GetFiles(Path.Combine(root, "seeds")).Select(Path.GetFileName));
        Assert.Single(Directory.GetFiles(Path.Combine(root, "desk")));
        Assert.False(File.Exists(_folder.PathOf("outside.txt")));
    }

    private static async Task<JsonElement> ReadAsync(string file)
    {
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, Cancel));
        return json.RootElement.Clone();
    }
}
