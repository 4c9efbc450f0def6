namespace Briefing.Store;

/// <summary>The section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Storage";

    /// <summary>The folder for the database, logs and keys; relative paths start at the content root. Created where missing.</summary>
    public string DataDirectory { get; set; } = "data";
}
