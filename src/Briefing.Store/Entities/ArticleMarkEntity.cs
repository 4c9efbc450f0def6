using Briefing.Store.Accounts;

namespace Briefing.Store.Entities;

/// <summary>What one reader has done with one article: read it, starred it.</summary>
internal sealed class ArticleMarkEntity
{
    /// <summary>The reader.</summary>
    public required Guid AccountId { get; set; }

    /// <summary>The reader.</summary>
    public Account? Account { get; set; }

    /// <summary>The article.</summary>
    public required long ArticleId { get; set; }

    /// <summary>The article.</summary>
    public ArticleEntity? Article { get; set; }

    /// <summary>The revision that was read last, or <see langword="null"/> where none was, or it was marked unread.</summary>
    public int? ReadRevision { get; set; }

    /// <summary>When it was starred, or <see langword="null"/>.</summary>
    public DateTimeOffset? StarredAt { get; set; }
}
