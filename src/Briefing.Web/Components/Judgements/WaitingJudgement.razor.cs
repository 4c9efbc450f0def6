using System.Globalization;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>A judgement that waits, with the claims, cautions or actors of the current reading that it could be about.</summary>
public sealed partial class WaitingJudgement(JudgementWriter writer, CallerContext caller, NavigationManager navigation)
{
    /// <summary>The judgement.</summary>
    [Parameter, EditorRequired]
    public JudgementInfo Judgement { get; set; } = null!;

    /// <summary>Its article as it is now.</summary>
    [Parameter, EditorRequired]
    public Edition Edition { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private IReadOnlyList<(string Words, AnnotationPlace Place)> Choices =>
        Judgement.Target.Kind switch
        {
            AnnotationTargetKind.Claim =>
            [
                .. Edition.Reading.Claims.Select(claim =>
                    (
                        $"{claim.Id}: {claim.Proposition}",
                        Place(AnnotationTargetKind.Claim) with
                        {
                            ElementId = claim.Id,
                        }
                    )
                ),
            ],
            AnnotationTargetKind.Flag =>
            [
                .. Edition
                    .Reading.Flags.Where(flag => FlagGlossary.Get(flag.Code).Id == Judgement.Target.Name)
                    .Select(flag =>
                        (
                            flag.ClaimId is { } claim ? $"On claim {claim}: {flag.Why}" : flag.Why,
                            Place(AnnotationTargetKind.Flag) with
                            {
                                Name = Judgement.Target.Name,
                                Span = HullOf(flag),
                            }
                        )
                    ),
            ],
            _ =>
            [
                .. Edition
                    .Reading.Actors.Select(actor => actor.Name)
                    .Distinct()
                    .Select(name => (name, Place(AnnotationTargetKind.Source) with { Name = name })),
            ],
        };

    private AnnotationPlace Place(AnnotationTargetKind kind) =>
        new(Edition.Article.Slug, Edition.Article.Revision, kind);

    private static TextSpan? HullOf(Flag flag) =>
        flag.Spans.IsEmpty ? null : flag.Spans.Aggregate((one, other) => one.Union(other));

    private async Task PlaceAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        var choices = Choices;
        if (Number(form["Place"]) is not { } index || index >= choices.Count)
        {
            Errors = ["Choose what it judges now."];
            return;
        }

        Show(
            await writer.PlaceAsync(
                caller.Current,
                Judgement.Id,
                Number(form["Seen"]) ?? 0,
                choices[index].Place,
                CancellationToken.None
            )
        );
    }

    private async Task DropAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        Show(
            await writer.WithdrawAsync(caller.Current, Judgement.Id, Number(form["Seen"]) ?? 0, CancellationToken.None)
        );
    }

    private void Show(AnnotationResult result)
    {
        if (result.Outcome is AnnotationOutcome.Saved)
        {
            navigation.NavigateTo(Addresses.Waiting);
            return;
        }

        Errors = [result.Problem!];
    }

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
