using System.Globalization;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Search;

namespace Briefing.Web.Rendering;

/// <summary>Plain words for facets and their values.</summary>
public static class FacetWording
{
    /// <summary>What the claims are counted by.</summary>
    public static string Title(ClaimFacet facet) =>
        facet switch
        {
            ClaimFacet.Source => "Who says so",
            ClaimFacet.Outlet => "Outlet",
            ClaimFacet.Flag => "Caution",
            ClaimFacet.Stance => "How firmly",
            ClaimFacet.Kind => "Who stands behind it",
            _ => "Holders in the chain",
        };

    /// <summary>A value.</summary>
    public static string Value(FacetCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.Facet switch
        {
            ClaimFacet.Flag => FlagGlossary.TryGet(count.Value, out var rule) ? rule.Title : count.Value,
            ClaimFacet.Stance => count.Value switch
            {
                "certain" => "held as certain",
                "denied" => "denied",
                "probable" => "held as probable",
                "improbable" => "held as improbable",
                "possible" => "held as possible",
                "doubted" => "held as perhaps not so",
                _ => "left open",
            },
            ClaimFacet.Kind => count.Value switch
            {
                "attributed" => "somebody is said to hold it",
                "own" => "the article itself",
                _ => "taken for granted",
            },
            ClaimFacet.Depth => count.Value == "0"
                ? "none, the article's own voice"
                : Wording.Count(int.Parse(count.Value, CultureInfo.InvariantCulture), "holder"),
            _ => count.Value,
        };
    }
}
