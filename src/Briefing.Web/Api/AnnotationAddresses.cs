using Briefing.Web.Routing;

namespace Briefing.Web.Api;

/// <summary>Where notes are at the API.</summary>
/// <param name="Site">The site's own address, without a slash at the end.</param>
internal sealed record AnnotationAddresses(string Site)
{
    /// <summary>The address of a note.</summary>
    public string Of(Guid id) => $"{Site}{Addresses.Api}/annotations/{id:D}";

    /// <summary>The address of the notes about a briefing, or of a page of them.</summary>
    public string Of(string slug, int? page = null)
    {
        var all = $"{Site}{Addresses.Api}/briefings/{Uri.EscapeDataString(slug)}/annotations";
        return page is { } number ? FormattableString.Invariant($"{all}?page={number}") : all;
    }

    /// <summary>The address of a briefing's page.</summary>
    public string Briefing(string slug) => Site + Addresses.Briefing(slug);
}
