namespace Briefing.Web.Hosting;

/// <summary>The section <c>Diagnostics</c> of the settings.</summary>
public sealed class DiagnosticsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Diagnostics";

    /// <summary>Whether <c>/_diagnostics/empty</c> is served: a page with nothing on it, to measure the others against.</summary>
    public bool EmptyPage { get; set; }

    /// <summary>Whether pages are kept for anonymous readers; off, what it costs to render them can be measured.</summary>
    public bool KeepPages { get; set; } = true;

    /// <summary>A folder whose files are served under <c>/_diagnostics/files/</c>, to measure pages against them; none by default.</summary>
    public string? Folder { get; set; }
}
