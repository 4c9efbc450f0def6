namespace Briefing.Web.Routing;

/// <summary>How much of the marks in the text is read aloud.</summary>
public enum MarkVerbosity
{
    /// <summary>The number where a claim starts.</summary>
    Numbers,

    /// <summary>Nothing: the text alone.</summary>
    Quiet,

    /// <summary>Where claims start and end, and which words are sources, cues and evidence.</summary>
    Full,
}
