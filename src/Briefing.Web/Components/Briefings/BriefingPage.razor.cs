using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>An article as an annotated briefing.</summary>
public partial class BriefingPage(
    ArticleReader articles,
    BriefingBodyCache bodies,
    DeskReader desk,
    AnnotationReader notes,
    CallerContext caller,
    NavigationManager navigation
)
{
    /// <summary>The article's place in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The chosen claim.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.ClaimName)]
    public string? Claim { get; set; }

    /// <summary>The hidden layers.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.HideName)]
    public string? Hide { get; set; }

    /// <summary>How much of the marks is read aloud.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.MarksName)]
    public string? Marks { get; set; }

    /// <summary>How much is printed.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.PrintName)]
    public string? Print { get; set; }

    /// <summary>The words to light in the text.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.FindName)]
    public string? Find { get; set; }

    /// <summary>Whether the claims are shown as a list, in place of the text.</summary>
    [SupplyParameterFromQuery(Name = ReadingState.ListName)]
    public string? List { get; set; }

    /// <summary>The number of the hit that the reader has come to.</summary>
    [SupplyParameterFromQuery(Name = Addresses.HitName)]
    public string? Hit { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private ArticleInfo? Article { get; set; }

    private BriefingBody? Body { get; set; }

    private ReadingState State { get; set; } = ReadingState.Default;

    /// <summary>What the reader has done with the article; <see langword="null"/> for those whose browser keeps that.</summary>
    private ArticleMark? Mark { get; set; }

    private string Here => Addresses.Reading(Slug, State);

    private string Canonical => navigation.ToAbsoluteUri(Addresses.Briefing(Slug)).AbsoluteUri;

    private string Description =>
        Body is null
            ? ""
            : $"{Wording.Count(Body.Claims, "claim")} by {Wording.Count(Body.Sources, "source")}: who says what, through whom, how firmly, and what to be careful of.";

    private bool MayAnnotate => caller.Current.Has(AccountRole.Editor);

    private string Classes(BriefingBody body) =>
        body.Claims < EditionView.LongFrom ? State.Classes : $"{State.Classes} long";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
        var edition = await articles.FindEditionAsync(Slug, cancellationToken);
        if (edition is null)
        {
            navigation.NotFound();
            return;
        }

        Article = edition.Article;
        State = ReadingState.Parse(Claim, Hide, Marks, Print, Find, List);
        Body = await bodies.GetAsync(edition, State);
        Mark = caller.Current.AccountId is null
            ? null
            : await desk.FindMarkAsync(caller.Current, edition.Article.Id, cancellationToken);
        if (Context is { Response.HasStarted: false } context)
        {
            context.Response.Headers.ETag = EntityTag.Of(
                edition,
                context.User,
                Mark,
                await notes.FindStateAsync(Slug, context.RequestAborted)
            );
        }
    }
}
