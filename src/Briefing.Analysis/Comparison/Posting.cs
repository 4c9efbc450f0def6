namespace Briefing.Analysis.Comparison;

/// <summary>An article in a list of those that share a key.</summary>
/// <param name="Place">Its <see cref="ArticleDigest.Place"/>, which orders the list.</param>
/// <param name="Article">Its number in the index.</param>
internal readonly record struct Posting(long Place, int Article) : IComparable<Posting>
{
    /// <inheritdoc/>
    public int CompareTo(Posting other) =>
        Place != other.Place ? Place.CompareTo(other.Place) : Article.CompareTo(other.Article);
}
