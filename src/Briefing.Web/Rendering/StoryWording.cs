using Briefing.Analysis.Claims;
using Briefing.Analysis.Comparison;
using Briefing.Store.Reading;
using Briefing.Store.Stories;

namespace Briefing.Web.Rendering;

/// <summary>Plain words for what links articles.</summary>
public static class StoryWording
{
    /// <summary>How many articles tell of a story, and from how many places: "3 articles, 1 origin".</summary>
    public static string Tally(StoryInfo story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Tally(story.Articles, story.Origins);
    }

    /// <summary>So many articles and origins.</summary>
    public static string Tally(int articles, int origins) =>
        $"{Wording.Count(articles, "article")}, {Wording.Count(origins, "origin")}";

    /// <summary>What the tally of a story means.</summary>
    public static string Meaning(StoryInfo story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return story.Origins == 1 ? "All have what they share from one place; they do not bear each other out."
            : story.Origins == story.Articles
                ? "No two were found to have what they share from one place. That is no proof that they have not."
            : "Some have what they share from one place and count as one; only what stands under different origins bears each other out.";
    }

    /// <summary>What to call an article among others.</summary>
    public static string Outlet(ArticleInfo article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Metadata.Outlet ?? $"“{article.DisplayTitle}”";
    }

    /// <summary>In what two claims conflict.</summary>
    public static string Conflict(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Number => "another number",
            ConflictKind.Direction => "the opposite",
            _ => "yes and no",
        };

    /// <summary>What changed between a report and its relay.</summary>
    public static string Drift(DriftKind kind) =>
        kind switch
        {
            DriftKind.SourceInflated => "more sources",
            DriftKind.SourcePromoted => "a weightier source",
            DriftKind.AttributionLost => "the source is gone",
            DriftKind.HedgeLost => "the reserve is gone",
            DriftKind.BoundLost => "the bound is gone",
            _ => "the denial is gone",
        };

    /// <summary>Why two articles count as one origin.</summary>
    public static string Origin(SharedOriginKind kind, string name) =>
        kind switch
        {
            SharedOriginKind.NamedSource => $"Both have it from {name}",
            SharedOriginKind.Relay => $"One passes on what {name} reports",
            SharedOriginKind.Copy => "They share much of their wording",
            _ => $"Both have it from {name} or its unnamed sources",
        };

    /// <summary>How firmly another article's holder stands to a claim, against this article's.</summary>
    public static string Difference(Claim own, ClaimElsewhere other)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        if (other.Type == ClaimLinkType.Contradicts)
        {
            return "says otherwise";
        }

        var order = Firmness(other.Other.Claim).CompareTo(Firmness(own));
        return order > 0 ? "more firmly than here"
            : order < 0 ? "less firmly than here"
            : "as firmly as here";
    }

    private static int Firmness(Claim claim)
    {
        foreach (var commitment in claim.Commitments)
        {
            if (commitment.Holder == claim.Chain.Length - 1)
            {
                return commitment.Value switch
                {
                    Factuality.CertainPositive or Factuality.CertainNegative => 3,
                    Factuality.ProbablePositive or Factuality.ProbableNegative => 2,
                    Factuality.PossiblePositive or Factuality.PossibleNegative => 1,
                    _ => 0,
                };
            }
        }

        return 0;
    }
}
