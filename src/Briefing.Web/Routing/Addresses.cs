using System.Globalization;
using Briefing.Store.Desk;
using Briefing.Store.Search;

namespace Briefing.Web.Routing;

/// <summary>Every address of the application is built here. Routes that pages declare are the constants.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string BriefingRoute = "/briefings/{Slug}";
    public const string ClaimPanelRoute = "/briefings/{Slug}/claims/{Id:int}";
    public const string Flags = "/flags";
    public const string FlagRoute = "/flags/{Id}";
    public const string Search = "/search";
    public const string Claims = "/claims";
    public const string ClaimFeed = "/claims/feed";
    public const string Sources = "/sources";
    public const string SourceRoute = "/sources/{*Name}";
    public const string Stories = "/stories";
    public const string StoryRoute = "/stories/{Id:long}";
    public const string ActorRoute = "/actors/{*Name}";
    public const string Marks = "/marks";
    public const string News = "/news";
    public const string Guide = "/guide";
    public const string SavedSearches = "/searches";
    public const string Administration = "/admin/";
    public const string Imports = "/admin/imports";
    public const string ImportRunRoute = "/admin/imports/{Id:long}";
    public const string ImportChangeRoute = "/admin/imports/{RunId:long}/changes/{ItemId:long}";
    public const string Intake = "/admin/imports/new";
    public const string System = "/admin/system";
    public const string Backup = "/admin/system/backup";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string StatusRoute = "/status/{Code:int}";
    public const string Fonts = "/fonts";
    public const string EmptyPage = "/_diagnostics/empty";
    public const string DiagnosticFileRoute = "/_diagnostics/files/{name}";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";
    public const string Circuit = "/_blazor";
    public const string Accounts = "/admin/accounts";
    public const string AccountRoute = "/admin/accounts/{Id:guid}";
    public const string Audit = "/admin/audit";
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SecondFactor = "/account/second-step";
    public const string Setup = "/account/setup";
    public const string Invitation = "/account/invitation";
    public const string PasskeyCreation = "/account/passkeys/creation-options";
    public const string PasskeyRequest = "/account/passkeys/request-options";
    public const string NotesRoute = "/briefings/{Slug}/notes";
    public const string NoteRoute = "/briefings/{Slug}/notes/{Id:guid}";
    public const string NoteEventsRoute = "/briefings/{Slug}/notes/events";
    public const string NoteDraftRoute = "/briefings/{Slug}/notes/draft";
    public const string Tags = "/admin/tags";
    public const string JudgingRoute = "/briefings/{Slug}/judge";
    public const string Work = "/editor/work";
    public const string Editing = "/editor/";
    public const string Waiting = "/editor/waiting";
    public const string PlacingRoute = "/editor/waiting/{Id:guid}";
    public const string Api = "/api/v1";

    /// <summary>The name of the query's part that carries what to search.</summary>
    public const string QueryName = "q";

    /// <summary>The name of the query's part that carries where a page of the front page starts.</summary>
    public const string AfterName = "after";

    /// <summary>The name of the query's part that carries which hit of a search the reader has come to.</summary>
    public const string HitName = "hit";

    /// <summary>The name of the query's part that carries which articles of the front page to show.</summary>
    public const string ShowName = "show";

    /// <summary>The name of the query's part that carries from where on something is new.</summary>
    public const string SinceName = "since";

    /// <summary>The name of the query's part that carries the order of claims.</summary>
    public const string OrderName = "order";

    /// <summary>The value of <see cref="OrderName"/> for the oldest first; all else is the newest first.</summary>
    public const string OldestFirst = "oldest";

    /// <summary>The id of the facets on the page of claims.</summary>
    public const string FacetsId = "narrow";

    /// <summary>The name of the query's part that carries where to go after signing in.</summary>
    public const string FailedName = "failed";
    public const string ReturnName = "return";

    /// <summary>The name of the query's part that carries whether a session outlives the browser.</summary>
    public const string StayName = "stay";

    /// <summary>The name of the query's part that carries the secret of a link.</summary>
    public const string TokenName = "token";

    /// <summary>The name of the query's part that carries whose a link is.</summary>
    public const string AccountName = "account";

    /// <summary>The name of the query's part that carries where a page of the audit trail starts.</summary>
    public const string BeforeName = "before";

    /// <summary>The name of the query's part that carries whether to show a text or a list whole.</summary>
    public const string WholeName = "whole";

    /// <summary>The name of the query's part that carries what to show changes of.</summary>
    public const string SubjectName = "subject";

    /// <summary>The sign-in page, and where to go afterwards.</summary>
    public static string SignInTo(string? local) =>
        Local(local) == Home ? SignIn : $"{SignIn}?{ReturnName}={Uri.EscapeDataString(Local(local))}";

    /// <summary>The second step of signing in, and where to go afterwards.</summary>
    public static string SecondFactorTo(string? local, bool stay) =>
        $"{SecondFactor}?{StayName}={(stay ? "true" : "false")}&{ReturnName}={Uri.EscapeDataString(Local(local))}";

    /// <summary>The link by which the first account is created.</summary>
    public static string SystemAfterFailedBackup => $"{System}?{FailedName}=backup#backup-title";

    public static string SetupWith(string token) => $"{Setup}?{TokenName}={Uri.EscapeDataString(token)}";

    /// <summary>The link by which an account's owner sets a password.</summary>
    public static string InvitationOf(Guid account, string token) =>
        $"{Invitation}?{AccountName}={account:D}&{TokenName}={Uri.EscapeDataString(token)}";

    /// <summary>An account, for an admin.</summary>
    public static string AccountOf(Guid account) => $"{Accounts}/{account:D}";

    /// <summary>A page of the accounts.</summary>
    public static string AccountsAfter(string name) => $"{Accounts}?{AfterName}={Uri.EscapeDataString(name)}";

    /// <summary>A page of the audit trail.</summary>
    public static string AuditBefore(long id, string? subject) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Audit}?{BeforeName}={id}&{SubjectName}={Uri.EscapeDataString(subject ?? "")}"
        );

    /// <summary>
    /// An address of this application that came with a request, or the front page where it leads elsewhere: to another host
    /// (<c>//host</c>, <c>/\host</c>), or by way of signs that browsers drop.
    /// </summary>
    public static string Local(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : Home;

    /// <summary>An import run.</summary>
    public static string ImportRun(long id, bool whole = false) =>
        $"{Imports}/{id.ToString(CultureInfo.InvariantCulture)}"
        + QueryString.Create([.. Part(WholeName, whole ? "true" : "")]);

    /// <summary>What an import run would change, or changed, in an article.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="itemId">The article's item in it.</param>
    /// <param name="whole">Whether to show the parts of the text that are the same, too.</param>
    public static string ImportChange(long runId, long itemId, bool whole = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{ImportRun(runId)}/changes/{itemId}")
        + QueryString.Create([.. Part(WholeName, whole ? "true" : "")]);

    /// <summary>The front page.</summary>
    /// <param name="filter">Which articles to show.</param>
    /// <param name="after">Where the page of them starts, or <see langword="null"/> for the first.</param>
    public static string HomeOf(DeskFilter filter, string? after = null) =>
        Home + QueryString.Create([.. Part(ShowName, NameOf(filter)), .. Part(AfterName, after)]);

    /// <summary>A filter's name in addresses; empty where all is shown.</summary>
    public static string NameOf(DeskFilter filter) =>
        filter switch
        {
            DeskFilter.Unread => "unread",
            DeskFilter.Starred => "starred",
            _ => "",
        };

    /// <summary>The filter of a name in addresses; anything unknown is all.</summary>
    public static DeskFilter FilterOf(string? name) =>
        Enum.GetValues<DeskFilter>().FirstOrDefault(filter => NameOf(filter) == (name ?? ""));

    /// <summary>The id of an article's place in a list.</summary>
    public static string ArticleId(string slug) => "a-" + slug;

    /// <summary>A briefing.</summary>
    public static string Briefing(string slug) => $"/briefings/{Uri.EscapeDataString(slug)}";

    /// <summary>The notes about a briefing.</summary>
    public static string Notes(string slug) => Briefing(slug) + "/notes";

    /// <summary>A note with its history.</summary>
    public static string Note(string slug, Guid id) => $"{Notes(slug)}/{id:D}";

    /// <summary>Where an editor judges a briefing, or one of its claims.</summary>
    public static string Judging(string slug, int? claimId = null) =>
        Briefing(slug)
        + "/judge"
        + QueryString.Create([.. Part(ReadingState.ClaimName, claimId?.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The contradictions and drifts in a state.</summary>
    public static string WorkShowing(string state) => Work + QueryString.Create([.. Part(ShowName, state)]);

    /// <summary>Where an editor says to which place of a text a note belongs.</summary>
    public static string Placing(Guid id) => $"{Waiting}/{id:D}";

    /// <summary>A note in the list of its briefing's notes.</summary>
    public static string NoteInList(string slug, Guid id) => $"{Notes(slug)}#{NoteItemId(id)}";

    /// <summary>The id of a note's element.</summary>
    public static string NoteItemId(Guid id) => $"note-{id:N}";

    /// <summary>The notes about a briefing that a filter leaves.</summary>
    public static string NotesShowing(string slug, string show) => $"{Notes(slug)}?{ShowName}={show}";

    /// <summary>Word of changes to the notes about a briefing.</summary>
    public static string NoteEvents(string slug) => Notes(slug) + "/events";

    /// <summary>Where a draft of a note about a briefing is kept.</summary>
    public static string NoteDraft(string slug) => Notes(slug) + "/draft";

    /// <summary>The claims that a query finds.</summary>
    /// <param name="query">The query.</param>
    /// <param name="order">The order.</param>
    /// <param name="after">Where the page starts, or <see langword="null"/> for the first.</param>
    public static string ClaimsFor(string query, ClaimOrder order = ClaimOrder.NewestFirst, string? after = null) =>
        Claims
        + QueryString.Create([
            .. Part(QueryName, query),
            .. Part(OrderName, order == ClaimOrder.OldestFirst ? OldestFirst : ""),
            .. Part(AfterName, after),
        ]);

    /// <summary>A claim in its briefing, chosen and in sight.</summary>
    public static string Claim(string slug, int claimId) => Briefing(slug) + ClaimAnchor(ReadingState.Default, claimId);

    /// <summary>A claim, from within its briefing, with all else as the reader has it.</summary>
    public static string ClaimAnchor(ReadingState state, int claimId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (state with { ClaimId = claimId }).ToQuery() + "#" + ClaimId(claimId);
    }

    /// <summary>A briefing with what a search found lit in its text: a claim, or the first place.</summary>
    /// <param name="slug">The article's place in addresses.</param>
    /// <param name="query">What was searched.</param>
    /// <param name="claimId">The claim that was found, or <see langword="null"/>.</param>
    public static string Found(string slug, string query, int? claimId = null)
    {
        var state = ReadingState.Parse(null, null, null, null, query) with { ClaimId = claimId };
        return Reading(slug, state) + "#" + (claimId is { } id ? ClaimId(id) : HitId(1));
    }

    /// <summary>The id of the element where a hit starts.</summary>
    /// <param name="number">Its number, from 1 in text order.</param>
    public static string HitId(int number) => "h" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A place that a search found, from within its briefing.</summary>
    /// <param name="slug">The article's place in addresses.</param>
    /// <param name="state">What the reader has chosen.</param>
    /// <param name="number">The number of the hit.</param>
    public static string Hit(string slug, ReadingState state, int number)
    {
        ArgumentNullException.ThrowIfNull(state);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Reading(slug, state with { ClaimId = null })}&{HitName}={number}#{HitId(number)}"
        );
    }

    /// <summary>A sentence in its briefing.</summary>
    public static string Sentence(string slug, int number) => Briefing(slug) + "#" + SentenceId(number);

    /// <summary>The id of a sentence's element.</summary>
    public static string SentenceId(int number) => "s" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The briefing itself, from within, in another state.</summary>
    public static string Reading(string slug, ReadingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Briefing(slug) + state.ToQuery();
    }

    /// <summary>The id of the element where a claim starts.</summary>
    public static string ClaimId(int claimId) => "c" + claimId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a claim's note.</summary>
    public static string NoteId(int claimId) => "n" + claimId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a claim's place in the list of all claims.</summary>
    public static string ClaimListId(int claimId) => "k" + claimId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a caution that sits on no claim.</summary>
    public static string FlagMarkId(int flagId) => "f" + flagId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page of a rule.</summary>
    public static string Flag(string id) => $"/flags/{Uri.EscapeDataString(id)}";

    /// <summary>The results of a search.</summary>
    public static string SearchFor(string query) => $"{Search}?{QueryName}={Uri.EscapeDataString(query)}";

    /// <summary>The page where a reader keeps a search.</summary>
    /// <param name="query">The query.</param>
    public static string KeepSearch(string query) => SavedSearches + QueryString.Create([.. Part(QueryName, query)]);

    /// <summary>The feed of the claims that a query finds.</summary>
    public static string ClaimFeedFor(string query) => ClaimFeed + QueryString.Create([.. Part(QueryName, query)]);

    /// <summary>A page of the list of sources.</summary>
    public static string SourcesAfter(string after) => $"{Sources}?{AfterName}={Uri.EscapeDataString(after)}";

    /// <summary>What a source said.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="after">Where the page of its claims starts, or <see langword="null"/> for the first.</param>
    public static string Source(string name, string? after = null) =>
        $"{Sources}/{PathOf(name)}" + QueryString.Create([.. Part(AfterName, after)]);

    /// <summary>A page of the list of stories.</summary>
    public static string StoriesAfter(string after) => $"{Stories}?{AfterName}={Uri.EscapeDataString(after)}";

    /// <summary>A story.</summary>
    public static string Story(long id) => string.Create(CultureInfo.InvariantCulture, $"{Stories}/{id}");

    /// <summary>An actor's ledger.</summary>
    public static string Actor(string name) => $"/actors/{PathOf(name)}";

    /// <summary>A query for the claims whose innermost holder has a name.</summary>
    public static string ClaimsBy(string name) => ClaimsFor(ClaimQuery.Filter(ClaimFacet.Source, name));

    // Slashes stay, since servers do not decode them within a path.
    private static string PathOf(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    private static IEnumerable<KeyValuePair<string, string?>> Part(string name, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [new(name, value)];
}
