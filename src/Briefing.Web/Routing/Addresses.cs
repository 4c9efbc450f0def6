using System.Globalization;

namespace Briefing.Web.Routing;

/// <summary>Every address of the application is built here. Routes that pages declare are the constants.</summary>
public static class Addresses
{
    public const string Home = "/";
    public const string BriefingRoute = "/briefings/{Slug}";
    public const string Flags = "/flags";
    public const string FlagRoute = "/flags/{Id}";
    public const string Search = "/search";
    public const string Imports = "/admin/imports";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string StatusRoute = "/status/{Code:int}";
    public const string EmptyPage = "/_diagnostics/empty";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";
    public const string Circuit = "/_blazor";
    public const string Administration = "/admin";

    /// <summary>The name of the query's part that carries what to search.</summary>
    public const string QueryName = "q";

    /// <summary>The name of the query's part that carries where a page of the front page starts.</summary>
    public const string AfterName = "after";

    /// <summary>The name of the query's part that carries which import run to show.</summary>
    public const string RunName = "run";

    /// <summary>An import run.</summary>
    public static string ImportRun(long id) => Imports + $"?{RunName}=" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A page of the front page.</summary>
    public static string HomeAfter(string after) => $"/?{AfterName}={Uri.EscapeDataString(after)}";

    /// <summary>A briefing.</summary>
    public static string Briefing(string slug) => $"/briefings/{Uri.EscapeDataString(slug)}";

    /// <summary>A claim in its briefing.</summary>
    public static string Claim(string slug, int claimId) => Briefing(slug) + ClaimAnchor(claimId);

    /// <summary>A claim, from within its briefing.</summary>
    public static string ClaimAnchor(int claimId) => "#" + ClaimId(claimId);

    /// <summary>The id of the element where a claim starts.</summary>
    public static string ClaimId(int claimId) => "c" + claimId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a claim's note.</summary>
    public static string NoteId(int claimId) => "n" + claimId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The page of a rule.</summary>
    public static string Flag(string id) => $"/flags/{Uri.EscapeDataString(id)}";

    /// <summary>The results of a search.</summary>
    public static string SearchFor(string query) => $"{Search}?{QueryName}={Uri.EscapeDataString(query)}";
}
