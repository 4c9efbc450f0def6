namespace Briefing.Web.Routing;

/// <summary>What a briefing marks in its text, each layer to be shown or hidden on its own.</summary>
[Flags]
public enum ReadingLayers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The words of the claims and their numbers.</summary>
    Claim = 1,

    /// <summary>The words that name sources.</summary>
    Source = 2,

    /// <summary>The words that tell that a source holds something.</summary>
    Cue = 4,

    /// <summary>The evidence of cautions.</summary>
    Flag = 8,

    /// <summary>The notes in the margin.</summary>
    Note = 16,
}
