namespace Briefing.Ingestion.Previews;

/// <summary>What a change does to a part of a reading.</summary>
public enum ChangeKind
{
    /// <summary>It is there before and after, the same.</summary>
    Kept,

    /// <summary>It is there after only.</summary>
    Added,

    /// <summary>It is there before only.</summary>
    Removed,

    /// <summary>It is there before and after, and differs.</summary>
    Changed,
}
