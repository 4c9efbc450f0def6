using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>Where an editor says to which place of the current text a note belongs, with the old text beside the candidates.</summary>
public sealed partial class PlacingPage(
    AnchorReader anchors,
    AnchorWriter writer,
    CallerContext caller,
    NavigationManager navigation
)
{
    private const int MaxExcerpt = 110;

    /// <summary>The note.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "place")]
    private PlaceForm Form { get; set; } = null!;

    private AnnotationPlacing? Placing { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <summary>Where it was found, or where it could be.</summary>
    private IReadOnlyList<TargetCandidate> Candidates =>
        Placing!.Followed switch
        {
            { IsWaiting: false, Span: { } span } found =>
            [
                new TargetCandidate(
                    Placing.Note.Target.Kind is AnnotationTargetKind.Claim
                        ? AnnotationTargetKind.Claim
                        : AnnotationTargetKind.Text,
                    span,
                    Placing.Note.Target.Kind is AnnotationTargetKind.Claim ? found.ElementId : null,
                    1
                ),
            ],
            var followed => followed.Candidates,
        };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new PlaceForm();
        Placing = await anchors.FindPlacingAsync(caller.Current, Id, CancellationToken.None);
        if (Placing is null)
        {
            navigation.NotFound();
        }
    }

    private static string ChoiceWords(TargetCandidate candidate) =>
        candidate.Kind is AnnotationTargetKind.Claim ? $"Claim {candidate.ElementId}" : "These words";

    private string Excerpt(TextSpan sentence)
    {
        var words = sentence.Of(Placing!.Now.Text).ToString().ReplaceLineEndings(" ").Trim();
        return words.Length > MaxExcerpt ? words[..MaxExcerpt] + "…" : words;
    }

    private async Task PlaceAsync()
    {
        var placing = Placing!;
        if (Form.Place is null)
        {
            Errors = ["Choose where the note belongs."];
            return;
        }

        var about = Form.Place == PlaceForm.OtherPlace ? Form.Other : Form.Place;
        var place = NoteAbout.Read(about, placing.Article, placing.Now);
        if (place is null || Form.Reading != placing.Article.Reading)
        {
            Errors = ["The text changed while you chose. Look at the places again, then decide."];
            return;
        }

        var result = await writer.PlaceAsync(caller.Current, Id, Form.AnchorVersion, place, CancellationToken.None);
        if (result.Outcome is AnnotationOutcome.Saved)
        {
            navigation.NavigateTo(Addresses.NoteInList(placing.Article.Slug, Id));
            return;
        }

        Errors = [result.Problem!];
        Placing = await anchors.FindPlacingAsync(caller.Current, Id, CancellationToken.None);
    }
}
