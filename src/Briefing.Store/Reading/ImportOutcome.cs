namespace Briefing.Store.Reading;

/// <summary>What became of one seed in a run.</summary>
public enum ImportOutcome
{
    /// <summary>A new article.</summary>
    Created,

    /// <summary>A new revision, or a new reading by a newer engine.</summary>
    Updated,

    /// <summary>The same bytes and the same engine.</summary>
    Unchanged,

    /// <summary>The seed is gone; its article is marked.</summary>
    Withdrawn,

    /// <summary>It could not be read; the reason says why. What was stored before stays.</summary>
    Failed,
}
