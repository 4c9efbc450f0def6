using Briefing.Store.Reading;

namespace Briefing.Store.Desk;

/// <summary>An article of a reader's list.</summary>
/// <param name="Summary">The article.</param>
/// <param name="Mark">What the reader has done with it.</param>
public sealed record DeskItem(ArticleSummary Summary, ArticleMark Mark)
{
    /// <summary>Whether it was read as it is now.</summary>
    public bool IsRead => Mark.IsRead(Summary.Article.Revision);

    /// <summary>Whether it has changed since it was read.</summary>
    public bool IsChanged => Mark.IsChanged(Summary.Article.Revision);
}
