namespace Briefing.Web.Hosting;

/// <summary>The section <c>Diagnostics</c> of the settings.</summary>
public sealed class DiagnosticsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Diagnostics";

    /// <summary>Whether <c>/_diagnostics/empty</c> is served: a page with nothing on it, to measure the others against.</summary>
    public bool EmptyPage { get; set; }
}
