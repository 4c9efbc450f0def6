namespace Briefing.Analysis.Comparison;

/// <summary>Which claim of which article, ordered by the article's key and then by the claim's id.</summary>
internal readonly record struct ClaimPlace(string Article, int ClaimId) : IComparable<ClaimPlace>
{
    /// <summary>The place of a claim.</summary>
    public static ClaimPlace Of(ArticleClaim claim) => new(claim.Article, claim.ClaimId);

    /// <inheritdoc/>
    public int CompareTo(ClaimPlace other)
    {
        var order = string.CompareOrdinal(Article, other.Article);
        return order != 0 ? order : ClaimId.CompareTo(other.ClaimId);
    }
}
