namespace Briefing.Ingestion.Intake;

/// <summary>The section <c>Intake</c> of the settings: limits of what is brought in at the desk.</summary>
public sealed class IntakeOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Intake";

    /// <summary>The largest upload at once, in bytes, and the most that an archive may unpack to; from 1 to 1 GiB.</summary>
    public int MaxUploadBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>The most texts that are taken in at once, from 1 to 100,000.</summary>
    public int MaxTexts { get; set; } = 2000;

    /// <summary>How long an address may take to answer, redirects and all, in seconds, from 1 to 300.</summary>
    public int FetchSeconds { get; set; } = 20;

    /// <summary>How many redirects are followed, from 0 to 20.</summary>
    public int MaxRedirects { get; set; } = 5;
}
