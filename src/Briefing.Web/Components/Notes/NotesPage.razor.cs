using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>All notes about a briefing that its reader may see; editors write here.</summary>
public sealed partial class NotesPage(
    ArticleReader articles,
    AnnotationReader reader,
    AnnotationWriter writer,
    AnnotationTagReader tags,
    AnnotationDraftReader drafts,
    AnnotationDraftWriter draftWriter,
    NoteList notes,
    CallerContext caller,
    NavigationManager navigation
)
{
    private const int MaxExcerpt = 90;

    /// <summary>The article's place in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>What a new note will be about, see <see cref="NoteAbout"/>.</summary>
    [SupplyParameterFromQuery(Name = "about")]
    public string? About { get; set; }

    /// <summary>What kind of note it will be.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Which notes are shown.</summary>
    [SupplyParameterFromQuery(Name = Addresses.ShowName)]
    public string? Show { get; set; }

    [SupplyParameterFromForm(FormName = "note")]
    private NoteForm Form { get; set; } = null!;

    private Caller Caller => caller.Current;

    private bool IsSignedIn => Caller.Has(AccountRole.Analyst);

    private bool MayWrite => Caller.Has(AccountRole.Editor);

    private Edition? Edition { get; set; }

    private AnnotationPlace? Chosen { get; set; }

    private string DraftPlace => Form.About ?? NoteAbout.Article;

    private NoteFilter Filter => NoteFilter.Find(Show);

    private IReadOnlyList<NoteThread> Threads { get; set; } = [];

    private IReadOnlyList<NoteThread> Shown => [.. Threads.Where(thread => Filter.Holds(thread, Caller))];

    private IReadOnlyList<AnnotationTag> Tags { get; set; } = [];

    private IReadOnlyList<AnnotationDraft> OtherDrafts { get; set; } = [];

    private string State { get; set; } = "";

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Edition = await articles.FindEditionAsync(Slug, CancellationToken.None);
        if (Edition is not { } edition)
        {
            navigation.NotFound();
            return;
        }

        var isNew = Form is null;
        Form ??= new NoteForm
        {
            About = About,
            Motivation = Enum.TryParse<AnnotationMotivation>(Kind, ignoreCase: true, out var kind) ? kind : default,
        };
        Form.About = NoteAbout.Seen(Form.About, edition);
        var asked = DraftPlace;
        Chosen = NoteAbout.Read(Form.About, edition);
        if (Chosen is null)
        {
            Errors = ["What you chose is not in the text any more. Choose it anew."];
            Form.About = NoteAbout.Article;
        }

        // The state first: what is written between the two is told as news.
        State = await reader.FindStateAsync(Slug, CancellationToken.None);
        Threads = await notes.FindAsync(Caller, Slug, CancellationToken.None);
        if (MayWrite)
        {
            Tags = await tags.ListAsync(CancellationToken.None);
            var kept = await drafts.ListAsync(Caller, Slug, CancellationToken.None);
            Form.Body = isNew
                ? kept.FirstOrDefault(draft => draft.Place == asked || draft.Place == About)?.Body
                : Form.Body;
            OtherDrafts = [.. kept.Where(draft => draft.Place != asked && draft.Place != About && !IsOfANote(draft))];
        }
    }

    /// <summary>Whether it is kept for the page of a note: an answer or a change.</summary>
    private static bool IsOfANote(AnnotationDraft draft) => draft.Place.Contains(':', StringComparison.Ordinal);

    private static string AboutWords(AnnotationPlace place) =>
        place.Kind switch
        {
            AnnotationTargetKind.Claim => $"claim {place.ElementId}",
            AnnotationTargetKind.Flag => "the caution",
            _ => "the words",
        };

    private static string Opening(string text) => text.Length > MaxExcerpt ? text[..MaxExcerpt] + "…" : text;

    private string Excerpt(TextSpan sentence) =>
        Opening(sentence.Of(Edition!.Reading.Text).ToString().ReplaceLineEndings(" "));

    private async Task CreateAsync()
    {
        if (Form.IsPreview || Chosen is not { } place || Errors.Count > 0)
        {
            return;
        }

        var result = await writer.CreateAsync(Caller, place, Form.ToContent(), CancellationToken.None);
        if (result.Outcome != AnnotationOutcome.Saved)
        {
            Errors = [result.Problem!];
            return;
        }

        await draftWriter.SaveAsync(Caller, Slug, DraftPlace, "", CancellationToken.None);
        if (About is { Length: > 0 and <= AnnotationDraftWriter.MaxPlaceLength } about && about != DraftPlace)
        {
            await draftWriter.SaveAsync(Caller, Slug, about, "", CancellationToken.None);
        }

        navigation.NavigateTo(Addresses.NoteInList(Slug, result.Id!.Value));
    }

    private async Task UndoAsync()
    {
        var result = await writer.UndoAsync(Caller, Slug, CancellationToken.None);
        if (result.Outcome != AnnotationOutcome.Saved)
        {
            Errors = [result.Problem!];
            return;
        }

        Done = "Your last change is taken back.";
        State = await reader.FindStateAsync(Slug, CancellationToken.None);
        Threads = await notes.FindAsync(Caller, Slug, CancellationToken.None);
    }
}
