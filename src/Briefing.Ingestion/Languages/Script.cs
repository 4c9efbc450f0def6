namespace Briefing.Ingestion.Languages;

/// <summary>A writing system that tells something of the language.</summary>
internal enum Script
{
    /// <summary>None of the others.</summary>
    Other,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Kana,
    Hangul,
    Han,
}
