using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Components.Notes;

/// <summary>One note: to answer, change, settle, assign and remove it, with all its versions.</summary>
public sealed partial class NotePage(
    ArticleReader articles,
    AnnotationReader reader,
    AnchorReader anchors,
    AnnotationWriter writer,
    AnnotationTagReader tags,
    AnnotationDraftReader drafts,
    AnnotationDraftWriter draftWriter,
    IOptions<NoteOptions> options,
    CallerContext caller,
    NavigationManager navigation
)
{
    /// <summary>The article's place in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The note.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "edit")]
    private NoteForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "answer")]
    private NoteForm Answer { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "settle")]
    private NoteForm Settle { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "assign")]
    private NoteForm Assign { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "remove")]
    private NoteForm Remove { get; set; } = null!;

    private Caller Caller => caller.Current;

    private bool MayEdit => Note is { } note && AnnotationRules.MayEdit(Caller, note);

    private bool IsAuthor => Note?.AuthorId is { } author && author == Caller.AccountId;

    private string EditPlace => $"edit:{Id:N}";

    private string AnswerPlace => $"answer:{Id:N}";

    private Edition? Edition { get; set; }

    private AnnotationInfo? Note { get; set; }

    private IReadOnlyList<AnnotationVersionInfo> Versions { get; set; } = [];

    private IReadOnlyList<EarlierAnchor> Earlier { get; set; } = [];

    private IReadOnlyList<AnnotationTag> Tags { get; set; } = [];

    private IReadOnlyList<(Guid Id, string Name)> People { get; set; } = [];

    private string? Theirs { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Edition = await articles.FindEditionAsync(Slug, CancellationToken.None);
        await LoadAsync();
        if (Edition is null || Note is not { } note || note.Slug != Slug)
        {
            Note = null;
            navigation.NotFound();
            return;
        }

        var kept = MayEdit ? await drafts.ListAsync(Caller, Slug, CancellationToken.None) : [];
        Form ??= new NoteForm
        {
            Body = kept.FirstOrDefault(draft => draft.Place == EditPlace)?.Body ?? note.Content.Body,
            Motivation = note.Content.Motivation,
            Visibility = note.Content.Visibility,
            Tags = [.. note.Content.Tags],
            Version = note.Version,
        };
        Answer ??= new NoteForm { Body = kept.FirstOrDefault(draft => draft.Place == AnswerPlace)?.Body };
        Settle ??= new NoteForm();
        Assign ??= new NoteForm();
        Remove ??= new NoteForm();
        if (MayEdit)
        {
            Tags = await tags.ListAsync(CancellationToken.None);
            People = await reader.ListPeopleAsync(Caller, CancellationToken.None);
        }
    }

    private async Task LoadAsync()
    {
        var mayRead = Caller.Has(AccountRole.Analyst) || options.Value.AnonymousReading;
        Note = mayRead ? await reader.FindAsync(Caller, Id, CancellationToken.None) : null;
        Earlier = Note is null ? [] : await anchors.ListEarlierAsync(Caller, Id, CancellationToken.None);
        Versions = Note is null ? [] : await reader.ListVersionsAsync(Caller, Id, CancellationToken.None);
    }

    private async Task EditAsync()
    {
        if (Form.IsPreview)
        {
            return;
        }

        var seen = Form.Version;
        var result = await writer.EditAsync(Caller, Id, seen, Form.ToContent(), CancellationToken.None);
        if (result.Outcome == AnnotationOutcome.Conflict)
        {
            Theirs = Note!.Content.Body;
            // Whoever has seen both may keep one of them.
            Form.Version = result.Version;
            Errors = [result.Problem!];
            return;
        }

        await ShowAsync(result, "The change is kept.");
        if (result.Outcome == AnnotationOutcome.Saved)
        {
            await draftWriter.SaveAsync(Caller, Slug, EditPlace, "", CancellationToken.None);
            Form.Version = result.Version;
        }
    }

    private async Task AnswerAsync()
    {
        var result = await writer.ReplyAsync(Caller, Id, (Answer.Body ?? "").Trim(), CancellationToken.None);
        if (result.Outcome != AnnotationOutcome.Saved)
        {
            Errors = [result.Problem!];
            return;
        }

        await draftWriter.SaveAsync(Caller, Slug, AnswerPlace, "", CancellationToken.None);
        navigation.NavigateTo(Addresses.NoteInList(Slug, result.Id!.Value));
    }

    private async Task SettleAsync()
    {
        var isResolved = !Note!.Content.IsResolved;
        var result = await writer.ResolveAsync(
            Caller,
            Id,
            Settle.Version,
            isResolved,
            Settle.Body,
            CancellationToken.None
        );
        await ShowAsync(result, isResolved ? "The note is resolved." : "The note is open again.");
    }

    private async Task AssignAsync()
    {
        var assignee = Guid.TryParse(Assign.Body, out var id) ? id : (Guid?)null;
        var result = await writer.AssignAsync(Caller, Id, Assign.Version, assignee, CancellationToken.None);
        await ShowAsync(result, assignee is null ? "Nobody has to see to it." : "The note is assigned.");
    }

    private async Task RemoveAsync()
    {
        var result = await writer.RemoveAsync(Caller, Id, Remove.Version, CancellationToken.None);
        if (result.Outcome == AnnotationOutcome.Saved)
        {
            navigation.NavigateTo(Addresses.Notes(Slug));
            return;
        }

        await ShowAsync(result, "");
    }

    private async Task ShowAsync(AnnotationResult result, string done)
    {
        if (result.Outcome != AnnotationOutcome.Saved)
        {
            Errors =
                result.Outcome == AnnotationOutcome.Conflict
                    ? ["Somebody else changed this note while you did. Look at it again, then decide."]
                    : [result.Problem!];
            return;
        }

        Done = done;
        await LoadAsync();
    }
}
