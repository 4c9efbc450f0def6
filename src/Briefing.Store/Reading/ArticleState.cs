namespace Briefing.Store.Reading;

/// <summary>Whether an article's seed is still there.</summary>
public enum ArticleState
{
    /// <summary>The seed was there at the last import.</summary>
    Present,

    /// <summary>The seed was removed; the article is kept and marked.</summary>
    Withdrawn,
}
