namespace Briefing.Analysis.Sourcing;

/// <summary>What a source does in an article.</summary>
public enum SourceRole
{
    /// <summary>It states claims, to the article or to a relay.</summary>
    States,

    /// <summary>It only passes on what others state.</summary>
    Relays,

    /// <summary>Views are ascribed to it by the article or by other sources.</summary>
    IsAscribed,
}
