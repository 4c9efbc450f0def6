namespace Briefing.Analysis.Mentions;

/// <summary>How a mention names its actor.</summary>
public enum MentionKind
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a description: "two former officials".</summary>
    Description,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}
