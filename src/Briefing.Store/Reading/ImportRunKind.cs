namespace Briefing.Store.Reading;

/// <summary>Where a run takes its texts from.</summary>
public enum ImportRunKind
{
    /// <summary>The folder of the articles; what is gone from it is withdrawn.</summary>
    Folder,

    /// <summary>Texts that somebody brought in: uploaded, pasted or fetched.</summary>
    Desk,

    /// <summary>The stored bytes of articles, read anew by the engine of today.</summary>
    Reading,
}
