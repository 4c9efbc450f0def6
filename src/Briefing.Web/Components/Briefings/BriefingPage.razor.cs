using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>An article as an annotated briefing.</summary>
public partial class BriefingPage(
    ArticleReader articles,
    BriefingBodyCache bodies,
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

    /// <summary>The number of the hit that the reader has come to.</summary>
    [SupplyParameterFromQuery(Name = Addresses.HitName)]
    public string? Hit { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private ArticleInfo? Article { get; set; }

    private BriefingBody? Body { get; set; }

    private ReadingState State { get; set; } = ReadingState.Default;

    private string Description =>
        Body is null
            ? ""
            : $"{Wording.Count(Body.Claims, "claim")} by {Wording.Count(Body.Sources, "source")}: who says what, through whom, how firmly, and what to be careful of.";

    private bool MayAnnotate => caller.Current.Has(AccountRole.Editor);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var edition = await articles.FindEditionAsync(Slug, Context?.RequestAborted ?? CancellationToken.None);
        if (edition is null)
        {
            navigation.NotFound();
            return;
        }

        Article = edition.Article;
        State = ReadingState.Parse(Claim, Hide, Marks, Print, Find);
        Body = await bodies.GetAsync(edition, State);
        if (Context is { Response.HasStarted: false } context)
        {
            context.Response.Headers.ETag = EntityTag.Of(
                edition,
                context.User,
                await notes.FindStateAsync(Slug, context.RequestAborted)
            );
        }
    }
}
