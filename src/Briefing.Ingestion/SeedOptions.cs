namespace Briefing.Ingestion;

/// <summary>The section <c>Seeds</c> of the settings.</summary>
public sealed class SeedOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Seeds";

    /// <summary>The largest value that <see cref="MaxFileBytes"/> may take: 64 MiB.</summary>
    public const int MaxFileBytesCeiling = 64 * 1024 * 1024;

    /// <summary>The folder of the articles; relative paths start at the content root.</summary>
    public string Directory { get; set; } = "seeds";

    /// <summary>The largest file that is read, in bytes, from 1 to <see cref="MaxFileBytesCeiling"/>.</summary>
    public int MaxFileBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Whether the server imports when it starts.</summary>
    public bool ImportAtStart { get; set; } = true;

    /// <summary>Whether changes of articles are applied without asking where every note keeps its place.</summary>
    public bool AutoApprove { get; set; }

    /// <summary>How many files are read at the same time, from 1 to 64; 0 takes one for each processor.</summary>
    public int Parallelism { get; set; }
}
