using System.Net;
using Briefing.Ingestion.Previews;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

/// <summary>Notes when a text changes, without script: the list of those that wait, and the form by which they get a place.</summary>
public sealed class PlacingTests : IDisposable
{
    private const string First =
        "The ferry to the island is late, the captain said. The tower has a new bell, the mayor told reporters.";
    private const string Second =
        "The ferry to the island is late, the captain said. Nobody knows when the next storm comes, a sailor said.";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<Program> _app;

    /// <summary>On a store of its own, since it brings articles in.</summary>
    public PlacingTests(WebApp app) => _app = app.Empty(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Note_whose_passage_is_gone_waits_with_the_old_text_until_an_editor_places_it()
    {
        var slug = await SaveAsync("placing-1.txt", First);
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        foreach (var (about, body) in (IEnumerable<(string, string)>)[("s0", "stays"), ("s1", "**waits**")])
        {
            using var written = await editor.SubmitAsync(
                $"/briefings/{slug}/notes?about={about}",
                "note",
                ("Form.Body", body)
            );
            Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        }

        await SaveAsync("placing-1.txt", Second);

        var briefing = await editor.GetAsync($"/briefings/{slug}");
        Assert.Equal(
            [true, false],
            briefing.QuerySelectorAll("#notes .note-items > li").Select(item => item.HasAttribute("data-at"))
        );
        var list = await editor.GetAsync("/editor/waiting");
        Assert.Equal("Waiting for a place", list.QuerySelector(".admin-nav [aria-current]")!.TextContent);
        var waiting = list.QuerySelectorAll(".waiting li")
            .Single(item => item.QuerySelector(".note-body strong")?.TextContent == "waits");
        var path = waiting.QuerySelector(".note-tools a")!.GetAttribute("href")!;

        var page = await editor.GetAsync(path);
        Assert.Contains("new bell", page.QuerySelector(".two section mark")!.TextContent, StringComparison.Ordinal);
        using (var nothing = await editor.SubmitAsync(page, path, "place"))
        {
            Assert.Equal(
                "Choose where the note belongs.",
                (await Visitor.ReadAsync(nothing)).QuerySelector("[role=alert]")!.TextContent.Trim()
            );
        }

        using var placed = await editor.SubmitAsync(page, path, "place", ("Form.Place", "other"), ("Form.Other", "s1"));
        Assert.Equal(HttpStatusCode.Redirect, placed.StatusCode);
        using var again = await editor.SubmitAsync(page, path, "place", ("Form.Place", "article"));
        Assert.Contains(
            "Somebody else put this note",
            (await Visitor.ReadAsync(again)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        briefing = await editor.GetAsync($"/briefings/{slug}");
        Assert.Contains(
            "next storm",
            briefing.QuerySelectorAll("#notes .note-about q")[^1].TextContent,
            StringComparison.Ordinal
        );
        var note = await editor.GetAsync(briefing.QuerySelectorAll("#notes .when")[^1].GetAttribute("href")!);
        Assert.Contains("new bell", note.QuerySelector("#earlier-title + ol q")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await editor.GetAsync("/editor/waiting")).QuerySelectorAll(".waiting .note-body strong"),
            strong => strong.TextContent == "waits"
        );
    }

    [Fact]
    public async Task Note_that_was_begun_before_the_text_changed_goes_with_its_words_or_waits()
    {
        const string Other = "A new head of it. ";
        var slug = await SaveAsync("placing-3.txt", First);
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var (kept, lost) = ($"/briefings/{slug}/notes?about=s0", $"/briefings/{slug}/notes?about=s1");
        var (first, second) = (await editor.GetAsync(kept), await editor.GetAsync(lost));
        var token = (
            (AngleSharp.Html.Dom.IHtmlInputElement)first.QuerySelector("[name=__RequestVerificationToken]")!
        ).Value;
        using var drafted = await editor.PostAsync(
            $"/briefings/{slug}/notes/draft",
            ("__RequestVerificationToken", token),
            ("place", first.QuerySelector("#note-body")!.GetAttribute("data-draft")!),
            ("body", "half a thought")
        );
        Assert.Equal(HttpStatusCode.NoContent, drafted.StatusCode);

        await SaveAsync("placing-3.txt", Other + Second);

        // The draft is not taken for one about the sentence that stands there now.
        Assert.Equal("", (await editor.GetAsync(kept)).QuerySelector("#note-body")!.TextContent);
        var offered = (await editor.GetAsync($"/briefings/{slug}/notes"))
            .QuerySelectorAll("#new .sub a")
            .Single(link => link.TextContent == "half a thought");
        var again = await editor.GetAsync(offered.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("half a thought", again.QuerySelector("#note-body")!.TextContent);
        using var one = await editor.SubmitAsync(first, kept, "note", ("Form.Body", "about the ferry"));
        using var two = await editor.SubmitAsync(second, lost, "note", ("Form.Body", "about the bell"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (one.StatusCode, two.StatusCode));

        var notes = (await editor.GetAsync($"/briefings/{slug}/notes")).QuerySelectorAll(".note-items > li");
        Assert.Equal(
            [
                "The ferry to the island is late, the captain said.",
                "The tower has a new bell, the mayor told reporters.",
            ],
            notes.Select(note => note.QuerySelector(".note-about q")!.TextContent).Order()
        );
        Assert.Single((await editor.GetAsync("/editor/waiting")).QuerySelectorAll(".waiting li"));
    }

    [Fact]
    public async Task Preview_tells_the_fate_of_notes_and_nothing_that_a_private_note_says()
    {
        var slug = await SaveAsync("placing-2.txt", First);
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        using var written = await editor.SubmitAsync(
            $"/briefings/{slug}/notes?about=s1",
            "note",
            ("Form.Body", "my secret"),
            ("Form.Visibility", nameof(AnnotationVisibility.Private))
        );
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var item = await LayAsideAsync("placing-2.txt", Second);

        var preview = await _app.Services.GetRequiredService<ChangePreviewer>().FindAsync(item.Id, Cancel);

        var fate = Assert.Single(preview!.Annotations);
        Assert.Equal((AnnotationStanding.Orphan, AnnotationVisibility.Private), (fate.After.Standing, fate.Visibility));
        Assert.DoesNotContain("secret", fate.ToString(), StringComparison.Ordinal);
        var admin = await TestAccounts.CreateAsync(_app, AccountRole.Admin);
        Assert.DoesNotContain(
            await _app.Services.GetRequiredService<AnchorReader>().ListWaitingAsync(admin, Cancel),
            waiting => waiting.Note.Slug == slug
        );
    }

    private async Task<string> SaveAsync(string name, string text)
    {
        var saved = await _app
            .Services.GetRequiredService<ArticleWriter>()
            .SaveAsync(Caller.Process("test"), Articles.Read(name, text), Cancel);
        return saved.Slug!;
    }

    private async Task<ImportItemInfo> LayAsideAsync(string name, string text)
    {
        var caller = Caller.Process("test");
        var runs = _app.Services.GetRequiredService<ImportRunWriter>();
        var id = await runs.QueueAsync(caller, new ImportOrder { Kind = ImportRunKind.Desk, Folder = "test" }, Cancel);
        var claim = await runs.ClaimAsync(caller, id, "test", Cancel);
        await _app
            .Services.GetRequiredService<ImportItemWriter>()
            .StoreAsync(
                caller,
                claim!,
                Articles.Read(name, text),
                new ImportItemInfo
                {
                    SeedName = name,
                    Outcome = ImportOutcome.Created,
                    Milliseconds = 0,
                },
                Cancel
            );
        await runs.FinishAsync(caller, claim!, ImportRunState.Waiting, null, Cancel);
        return Assert.Single(await _app.Services.GetRequiredService<ImportRunReader>().ListItemsAsync(id, 10, Cancel));
    }
}
