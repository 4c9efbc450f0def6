namespace Briefing.Store.Entities;

/// <summary>The large parts of a revision, apart so that lists never page through them.</summary>
internal sealed class RevisionContentEntity
{
    /// <summary>The revision; the key.</summary>
    public long RevisionId { get; set; }

    /// <summary>The seed's bytes as found.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>The text as decoded.</summary>
    public required string Text { get; set; }
}
