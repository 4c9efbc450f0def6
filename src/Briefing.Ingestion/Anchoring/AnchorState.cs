namespace Briefing.Ingestion.Anchoring;

/// <summary>What became of an annotated passage when the text changed.</summary>
public enum AnchorState
{
    /// <summary>The same words stand between what they stood between; the offsets may differ.</summary>
    Exact,

    /// <summary>The passage is certain, but its words were edited or it stands elsewhere.</summary>
    Moved,

    /// <summary>There are places where it could be, none of them certain: a person has to choose.</summary>
    Ambiguous,

    /// <summary>There is no place for it any more.</summary>
    Orphan,
}
