using System.Net;
using AngleSharp.Html.Dom;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

/// <summary>Notes without script: every job is a form, and each reader sees what the note is for.</summary>
public sealed class NotesTests(WebApp app)
{
    private const string Payload =
        "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) <svg/onload=alert(1)>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editor_annotates_a_sentence_and_everybody_finds_it_below_the_text()
    {
        var briefing = await app.FindBriefingAsync("number 1 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var kept = await WriteAsync(editor, briefing, "Was it **late**?", "Public", ("Form.About", "s0"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.StartsWith(
            $"{briefing}/notes#note-",
            kept.Headers.Location?.PathAndQuery + kept.Headers.Location?.Fragment,
            StringComparison.Ordinal
        );

        var page = await app.GetPageAsync(briefing);
        var note = Assert.Single(page.QuerySelectorAll("#notes .edit-note"));
        Assert.Equal("late", note.QuerySelector(".note-body strong")!.TextContent);
        Assert.StartsWith(
            "The ferry number 1",
            note.QuerySelector(".note-about q")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "0-",
            page.QuerySelector("#notes [data-at]")!.GetAttribute("data-at"),
            StringComparison.Ordinal
        );
        Assert.Null(page.QuerySelector("script[src*=annotate]"));
        Assert.NotNull((await editor.GetAsync(briefing)).QuerySelector("script[src*=annotate]"));
    }

    [Fact]
    public async Task Reader_sees_no_note_that_is_for_others()
    {
        var briefing = await app.FindBriefingAsync("number 2 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var analyst = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        foreach (var visibility in Enum.GetNames<AnnotationVisibility>())
        {
            using var kept = await WriteAsync(editor, briefing, $"for {visibility}", visibility);
        }

        Assert.Equal(["for Public"], Bodies(await app.GetPageAsync($"{briefing}/notes")));
        Assert.Equal(["for Team", "for Public"], Bodies(await analyst.GetAsync($"{briefing}/notes")));
        var own = await editor.GetAsync($"{briefing}/notes");
        Assert.Equal(["for Private", "for Team", "for Public"], Bodies(own));
        var hidden = own.QuerySelector(".edit-note .when")!.GetAttribute("href")!;
        using var refused = await analyst.SendAsync(HttpMethod.Get, hidden);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty((await analyst.GetAsync($"{briefing}/notes")).QuerySelectorAll("form.note-form"));
    }

    [Fact]
    public async Task Preview_remarks_on_likelihood_and_keeps_nothing_back()
    {
        var briefing = await app.FindBriefingAsync("number 4 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        var page = await editor.GetAsync($"{briefing}/notes");
        (string, string)[] fields = [("Form.Body", "It might be late."), ("Form.Do", "preview")];

        using var shown = await editor.SubmitAsync(page, $"{briefing}/notes", "note", fields);
        var preview = await Visitor.ReadAsync(shown);
        Assert.Contains(
            "leaves open how likely",
            Assert.Single(preview.QuerySelectorAll(".remarks li")).TextContent,
            StringComparison.Ordinal
        );
        using var kept = await WriteAsync(editor, briefing, "It might be late.", "Public");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    [Fact]
    public async Task Script_in_a_note_is_shown_and_never_run()
    {
        var briefing = await app.FindBriefingAsync("number 3 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var kept = await WriteAsync(editor, briefing, Payload, "Public");

        foreach (var path in new[] { briefing, $"{briefing}/notes" })
        {
            var body = (await app.GetPageAsync(path)).QuerySelector(".note-body")!;
            Assert.Empty(body.QuerySelectorAll("script, img, svg, a"));
            Assert.Contains("<script>alert(1)</script>", body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Second_of_two_editors_is_shown_both_texts_and_keeps_one_of_them()
    {
        var briefing = await app.FindBriefingAsync("number 4 is");
        using var first = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var second = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var kept = await WriteAsync(first, briefing, "the boat is late", "Team");
        var address = (await first.GetAsync($"{briefing}/notes"))
            .QuerySelector(".edit-note .when")!
            .GetAttribute("href")!;
        var seen = await second.GetAsync(address);
        using var quicker = await first.SubmitAsync(
            address,
            "edit",
            ("Form.Body", "the boat is very late"),
            ("Form.Do", "save")
        );

        using var slower = await second.SubmitAsync(
            seen,
            address,
            "edit",
            ("Form.Body", "the ferry is late"),
            ("Form.Do", "save")
        );
        var both = await Visitor.ReadAsync(slower);
        Assert.Contains("very late", both.QuerySelector(".both .note-body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ferry", both.QuerySelector(".both ins")!.TextContent.Trim());
        Assert.Equal("the ferry is late", ((IHtmlTextAreaElement)both.QuerySelector("#edit-body")!).Value);

        using var again = await second.SubmitAsync(
            both,
            address,
            "edit",
            ("Form.Body", "the ferry is very late"),
            ("Form.Do", "save")
        );
        var after = await first.GetAsync(address);
        Assert.Equal("the ferry is very late", after.QuerySelector(".note-body")!.TextContent.Trim());
        Assert.Equal(3, after.QuerySelectorAll(".versions > li").Length);
    }

    [Fact]
    public async Task Draft_is_in_the_form_again_after_the_tab_was_closed()
    {
        var briefing = await app.FindBriefingAsync("number 5 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        var page = await editor.GetAsync($"{briefing}/notes?about=s0");
        var token = ((IHtmlInputElement)page.QuerySelector("form.note-form [name=__RequestVerificationToken]")!).Value;
        using var kept = await editor.PostAsync(
            $"{briefing}/notes/draft",
            ("__RequestVerificationToken", token),
            ("place", "s0"),
            ("body", "half a thought")
        );
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        using var forged = await editor.PostAsync($"{briefing}/notes/draft", ("place", "s0"), ("body", "forged"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        Assert.Equal("half a thought", Text(await editor.GetAsync($"{briefing}/notes?about=s0")));
        Assert.Equal("", Text(await editor.GetAsync($"{briefing}/notes")));
        using var saved = await editor.SubmitAsync(
            $"{briefing}/notes?about=s0",
            "note",
            ("Form.Body", "a thought"),
            ("Form.Do", "save")
        );
        Assert.Equal("", Text(await editor.GetAsync($"{briefing}/notes?about=s0")));

        static string Text(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("#note-body")!).Value;
    }

    [Fact]
    public async Task Note_is_previewed_answered_resolved_filtered_and_taken_back()
    {
        var briefing = await app.FindBriefingAsync("number 6 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var shown = await editor.SubmitAsync(
            $"{briefing}/notes",
            "note",
            ("Form.Body", "*so*"),
            ("Form.Do", "preview")
        );
        var preview = await Visitor.ReadAsync(shown);
        Assert.Equal("so", preview.QuerySelector(".preview em")!.TextContent);
        Assert.Empty(Bodies(preview));

        using var kept = await WriteAsync(editor, briefing, "Why?", "Team", ("Form.Motivation", "Questioning"));
        var address = (await editor.GetAsync($"{briefing}/notes"))
            .QuerySelector(".edit-note .when")!
            .GetAttribute("href")!;
        using var answered = await editor.SubmitAsync(address, "answer", ("Answer.Body", "Because."));
        using var resolved = await editor.SubmitAsync(address, "settle", ("Settle.Body", "Asked the captain."));

        Assert.Equal(["Why?", "Because."], Bodies(await editor.GetAsync($"{briefing}/notes?show=resolved")));
        Assert.Empty(Bodies(await editor.GetAsync($"{briefing}/notes?show=open")));
        Assert.Contains(
            "Asked the captain.",
            (await editor.GetAsync(address)).QuerySelector(".resolution")!.TextContent,
            StringComparison.Ordinal
        );
        using var undone = await editor.SubmitAsync($"{briefing}/notes", "undo");
        Assert.Equal(["Why?", "Because."], Bodies(await editor.GetAsync($"{briefing}/notes?show=open")));
    }

    [Fact]
    public async Task Tags_are_kept_by_admins_and_given_by_editors()
    {
        var briefing = await app.FindBriefingAsync("number 7 is");
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        foreach (var tag in new[] { "hearsay", "numbers" })
        {
            using var added = await admin.SubmitAsync("/admin/tags", "tag", ("Form.Name", tag));
        }

        using var kept = await WriteAsync(
            admin,
            briefing,
            "",
            "Team",
            ("Form.Motivation", "Tagging"),
            ("Form.Tags", "numbers")
        );
        Assert.Equal("numbers", (await admin.GetAsync($"{briefing}/notes")).QuerySelector(".tags li")!.TextContent);
        using var unknown = await WriteAsync(
            admin,
            briefing,
            "",
            "Team",
            ("Form.Motivation", "Tagging"),
            ("Form.Tags", "rumour")
        );
        Assert.NotNull((await Visitor.ReadAsync(unknown)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Page_with_notes_is_new_to_a_browser_that_has_an_older_one()
    {
        var briefing = await app.FindBriefingAsync("number 8 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        using var before = await editor.SendAsync(HttpMethod.Get, briefing);
        using var kept = await WriteAsync(editor, briefing, "New.", "Team");
        using var after = await editor.SendAsync(HttpMethod.Get, briefing);

        Assert.NotNull(before.Headers.ETag);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Others_are_told_of_a_note_while_their_page_is_open()
    {
        var briefing = await app.FindBriefingAsync("number 9 is");
        using var editor = await TestAccounts.VisitAsync(app, AccountRole.Editor);
        var state = (await editor.GetAsync($"{briefing}/notes")).QuerySelector("#list")!.GetAttribute("data-state");
        using var client = app.CreateClient();
        using var stream = new StreamReader(
            await client.GetStreamAsync($"{briefing}/notes/events?since={state}", Cancel)
        );
        Assert.Equal("event: still", await stream.ReadLineAsync(Cancel));
        using var kept = await WriteAsync(editor, briefing, "Told.", "Public");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        string? line;
        do
        {
            line = await stream.ReadLineAsync(patience.Token);
        } while (line is not "event: notes" and not null);

        Assert.Equal("event: notes", line);
    }

    [Fact]
    public async Task Public_notes_are_for_readers_with_an_account_where_the_setting_says_so()
    {
        using var closed = app.WithWebHostBuilder(builder => builder.UseSetting("Notes:AnonymousReading", "false"));
        using var editor = await TestAccounts.VisitAsync(closed, AccountRole.Editor);
        var briefing = await app.FindBriefingAsync("number 10 is");
        using var kept = await WriteAsync(editor, briefing, "For members.", "Public");
        using var anybody = new Visitor(closed);

        Assert.Empty(Bodies(await anybody.GetAsync($"{briefing}/notes")));
        Assert.Empty((await anybody.GetAsync(briefing)).QuerySelectorAll(".edit-note"));
        Assert.Equal(["For members."], Bodies(await editor.GetAsync($"{briefing}/notes")));
    }

    private static Task<HttpResponseMessage> WriteAsync(
        Visitor visitor,
        string briefing,
        string body,
        string visibility,
        params (string, string)[] more
    ) =>
        visitor.SubmitAsync(
            $"{briefing}/notes",
            "note",
            [("Form.Body", body), ("Form.Visibility", visibility), ("Form.Do", "save"), .. more]
        );

    private static IEnumerable<string> Bodies(IHtmlDocument page) =>
        page.QuerySelectorAll(".note-items .note-body").Select(body => body.TextContent.Trim());
}
