namespace Briefing.Ingestion.Anchoring;

/// <summary>What ends with a token; the later, the more.</summary>
internal enum TextBreak
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>The text.</summary>
    Text,
}
