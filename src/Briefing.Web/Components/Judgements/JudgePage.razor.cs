using System.Globalization;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>Where an editor judges: cautions, the credibility of a claim, and what the reading has wrong.</summary>
public sealed partial class JudgePage(ArticleReader articles, NavigationManager navigation)
{
    private static readonly IReadOnlyList<(string, string)> s_credibilities =
    [
        .. JudgementValues.Credibilities.Select(value => (value, JudgementWording.Credibility(value))),
    ];

    private static readonly IReadOnlyList<(string, string)> s_verdicts =
    [
        (JudgementValues.Confirmed, "Confirmed: it holds"),
        (JudgementValues.Dismissed, "Dismissed: it does not"),
    ];

    /// <summary>The article's place in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The claim, or none for the article as a whole.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.ClaimName)]
    public string? Claim { get; set; }

    private Edition? Edition { get; set; }

    private Claim? Chosen { get; set; }

    private IReadOnlyList<FlagView> Flags { get; set; } = [];

    private IReadOnlyCollection<string> Names { get; set; } = [];

    private string Here => Addresses.Judging(Slug, Chosen?.Id);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Edition = await articles.FindEditionAsync(Slug, CancellationToken.None);
        if (Edition is not { } edition)
        {
            navigation.NotFound();
            return;
        }

        Chosen = int.TryParse(Claim, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? edition.Reading.Claims.FirstOrDefault(claim => claim.Id == id)
            : null;
        Flags =
        [
            .. FlagViewBuilder
                .Build(edition.Reading, edition.Judgements)
                .Where(flag => flag.ClaimId == Chosen?.Id)
                .DistinctBy(flag => NameOf(flag.Id))
                .OrderByDescending(flag => flag.Severity),
        ];
        Names =
        [
            .. Flags.Select(flag => NameOf(flag.Id)),
            .. Chosen is null
                ? edition
                    .Reading.Actors.DistinctBy(actor => actor.Name)
                    .SelectMany(actor =>
                        actor.Aliases.IsEmpty
                            ? new[] { $"merge-{actor.Id}" }
                            : [$"merge-{actor.Id}", $"split-{actor.Id}"]
                    )
                : ["credibility", "source", "words", "chain"],
        ];
    }

    private AnnotationPlace ClaimPlace(Claim claim) =>
        new(
            Slug,
            Edition!.Article.Revision,
            AnnotationTargetKind.Claim,
            ElementId: claim.Id,
            Reading: Edition.Article.Reading
        );

    /// <summary>A caution by its rule and its words: its number changes where it comes from comparing articles.</summary>
    private AnnotationPlace FlagPlace(int id)
    {
        var flag = Edition!.Reading.Flags.Single(one => one.Id == id);
        return new AnnotationPlace(
            Slug,
            Edition.Article.Revision,
            AnnotationTargetKind.Flag,
            FlagForms.WordsOf(flag),
            Name: FlagGlossary.Get(flag.Code).Id,
            Reading: Edition.Article.Reading
        );
    }

    private string NameOf(int flagId) =>
        $"flag-{FlagForms.NameOf(Edition!.Reading.Flags.Single(flag => flag.Id == flagId))}";

    private AnnotationPlace ActorPlace(string name) =>
        new(Slug, Edition!.Article.Revision, AnnotationTargetKind.Source, Name: name, Reading: Edition.Article.Reading);

    private JudgementInfo? OnClaim(JudgementKind kind) =>
        Edition!.Judgements.FirstOrDefault(one => one.Kind == kind && one.Target.ElementId == Chosen?.Id);

    private JudgementInfo? OnFlag(int id) =>
        Edition!.Judgements.FirstOrDefault(one =>
            one.Kind is JudgementKind.FlagVerdict && one.Target.FlagIn(Edition.Reading)?.Id == id
        );

    private JudgementInfo? OnActor(JudgementKind kind, string name) =>
        Edition!.Judgements.FirstOrDefault(one => one.Kind == kind && one.Target.Name == name);

    private bool HasJudgement(string name) =>
        OnActor(JudgementKind.ActorMerge, name) is not null || OnActor(JudgementKind.ActorSplit, name) is not null;

    private IReadOnlyList<(string, string)> OthersThan(string name) =>
        [
            .. Edition!
                .Reading.Actors.Select(actor => actor.Name)
                .Where(other => other != name)
                .Distinct()
                .Select(other => (other, other)),
        ];
}
