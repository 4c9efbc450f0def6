namespace Briefing.Store.Entities;

/// <summary>A revision of an article: one text of it with one reading.</summary>
internal sealed class RevisionEntity
{
    /// <summary>The key.</summary>
    public long Id { get; set; }

    /// <summary>The article.</summary>
    public long ArticleId { get; set; }

    /// <summary>From 1 within the article.</summary>
    public int Number { get; set; }

    /// <summary>The number of its text, from 1 within the article: the same for all readings of the same bytes in a row.</summary>
    public int TextRevision { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>How the bytes were decoded.</summary>
    public required string Encoding { get; set; }

    /// <summary>The language the text seems to be in.</summary>
    public string? DetectedLanguage { get; set; }

    /// <summary>The stated headline.</summary>
    public string? Title { get; set; }

    /// <summary>The stated publisher, as stated.</summary>
    public string? Outlet { get; set; }

    /// <summary>The publisher's entry.</summary>
    public long? OutletId { get; set; }

    /// <summary>The stated author line.</summary>
    public string? Byline { get; set; }

    /// <summary>The stated date, EDTF.</summary>
    public string? Published { get; set; }

    /// <summary>The stated address.</summary>
    public string? Url { get; set; }

    /// <summary>The stated language.</summary>
    public string? Language { get; set; }

    /// <summary>When it was stored; of a change that waited for approval, when that was given.</summary>
    public required DateTimeOffset CreatedAt { get; set; }
}
