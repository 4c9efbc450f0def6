using System.Security.Claims;
using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Microsoft.Extensions.Primitives;

namespace Briefing.Web.Rendering;

/// <summary>The validator of a briefing's page: it changes with the edition and with the application that renders it.</summary>
public static class EntityTag
{
    /// <summary>Browsers ask again each time, and get a short answer where nothing changed.</summary>
    public const string CacheControl = "private, no-cache";

    private static readonly string s_application = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString(
        "N"
    )[..12];

    /// <summary>The tag of an edition's page for a reader, whose name, links and marks are on the page.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="mark">What the reader has done with the article, where an account keeps it.</param>
    /// <param name="notes">A value that changes with the notes about the article.</param>
    public static string Of(Edition edition, ClaimsPrincipal reader, ArticleMark? mark, string notes)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(reader);
        var role = reader.FindFirstValue(ClaimTypes.Role);
        var done = mark is null ? "" : $"-{mark.ReadRevision}{(mark.IsStarred ? "*" : "")}";
        var account = reader.FindFirstValue(ClaimTypes.NameIdentifier);
        return $"W/\"{edition.Stamp}-{notes}-{s_application}{account}{role}{done}\"";
    }

    /// <summary>The tag of a page for readers who are not signed in, which changes with a state of the store alone.</summary>
    /// <param name="state">The state: letters, digits, hyphens.</param>
    public static string Of(string state) => $"W/\"{state}-{s_application}\"";

    /// <summary>Whether a tag is among those that a browser holds.</summary>
    public static bool Matches(StringValues held, string tag) =>
        held.Any(value => value is not null && value.Split(',').Any(one => one.Trim() == tag));
}
