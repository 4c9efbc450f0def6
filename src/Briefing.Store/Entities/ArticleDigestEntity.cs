namespace Briefing.Store.Entities;

/// <summary>What is kept of an article's current reading to compare it with others; there is none of a withdrawn article.</summary>
internal sealed class ArticleDigestEntity
{
    /// <summary>The article; the key.</summary>
    public long ArticleId { get; set; }

    /// <summary>The version of <see cref="Briefing.Analysis.Comparison.ArticleDigest"/> that made it.</summary>
    public int Version { get; set; }

    /// <summary>As <see cref="Briefing.Analysis.Comparison.ArticleDigest.Place"/>.</summary>
    public long Place { get; set; }

    /// <summary>The keys that <see cref="ArticleKeyEntity"/> has of it, eight bytes each, to be taken out again.</summary>
    public required byte[] Keys { get; set; }

    /// <summary>The digest.</summary>
    public required byte[] Digest { get; set; }
}
