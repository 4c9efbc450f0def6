using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Layout;

/// <summary>The parts of the editors' desk, shown on each of its pages.</summary>
public partial class EditorNav
{
    private static readonly (string Address, string Name)[] s_parts =
    [
        (Addresses.Work, "Contradictions and drift"),
        (Addresses.Waiting, "Waiting for a place"),
    ];

    /// <summary>The path of the page that it is shown on.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    private string? Current(string address) =>
        Path == address ? "page"
        : Path.StartsWith(address + '/', StringComparison.Ordinal) ? "true"
        : null;
}
