using System.Collections.Immutable;
using Briefing.Web.Routing;

namespace Briefing.Web.Rendering;

/// <summary>All that is told of a chosen claim.</summary>
public sealed record ClaimPanelView
{
    /// <summary>What the reader has chosen; the claim among it.</summary>
    public required ReadingState State { get; init; }

    /// <summary>The article's place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>How many claims the article has.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>The claim.</summary>
    public required ClaimView Claim { get; init; }

    /// <summary>Its holders, the article first.</summary>
    public required ImmutableArray<HolderView> Holders { get; init; }

    /// <summary>How reliable editors hold its holders to be, in the order of the chain; those without a grade are left out.</summary>
    public ImmutableArray<(string Name, JudgementView Grade)> Grades { get; init; } = [];

    /// <summary>The holders as a diagram.</summary>
    public required ChainDiagram Diagram { get; init; }

    /// <summary>The claims that it stands in a relation to, by the relation's words.</summary>
    public required ImmutableArray<(
        RelationView Relation,
        ImmutableArray<QuotedClaimView> Claims
    )> Related { get; init; }

    /// <summary>The claims whose words lie upon its own, or around or within them.</summary>
    public required ImmutableArray<int> Overlapping { get; init; }

    /// <summary>Where else it is told, those that say otherwise first.</summary>
    public required ImmutableArray<ElsewhereView> Elsewhere { get; init; }

    /// <summary>The claim as a quotation with its chain, to be copied.</summary>
    public required string Quotation { get; init; }

    /// <summary>Words to look for it elsewhere by.</summary>
    public required string SearchWords { get; init; }
}
