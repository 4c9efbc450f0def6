namespace Briefing.Store.Desk;

/// <summary>What a reader has done with an article.</summary>
/// <param name="ReadRevision">The revision that was read last, or <see langword="null"/>.</param>
/// <param name="IsStarred">Whether it is starred.</param>
public sealed record ArticleMark(int? ReadRevision, bool IsStarred)
{
    /// <summary>Neither read nor starred.</summary>
    public static ArticleMark None { get; } = new(null, false);

    /// <summary>Whether the article was read as it is now.</summary>
    /// <param name="revision">The number of the current revision.</param>
    public bool IsRead(int revision) => ReadRevision >= revision;

    /// <summary>Whether the article was read, and has a newer revision.</summary>
    /// <param name="revision">The number of the current revision.</param>
    public bool IsChanged(int revision) => ReadRevision < revision;
}
