using Briefing.Store.Reading;

namespace Briefing.Store.Entities;

/// <summary>An article: what stays over all its revisions.</summary>
internal sealed class ArticleEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The seed's file name; unique, compared by ordinal.</summary>
    public required string SeedName { get; set; }

    /// <summary>Its place in addresses; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>Where it lives outside the store.</summary>
    public ArticleOrigin Origin { get; set; }

    /// <summary>Whether its seed is there.</summary>
    public required ArticleState State { get; set; }

    /// <summary>The number of the current revision.</summary>
    public int CurrentRevision { get; set; }

    /// <summary>The number of the current text, from 1: what people call its revision. Readings made anew do not count.</summary>
    public int TextRevision { get; set; }

    /// <summary>The stated title or the opening words of the current revision.</summary>
    public required string DisplayTitle { get; set; }

    /// <summary>Whether the title is stated.</summary>
    public bool TitleIsStated { get; set; }

    /// <summary>The stated publication date of the current revision, else the first import; the order of lists.</summary>
    public required DateTimeOffset SortAt { get; set; }

    /// <summary>The first import.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the current reading was stored.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>A new random value at every change, so that it never repeats, even in a database made anew.</summary>
    public required string Stamp { get; set; }
}
