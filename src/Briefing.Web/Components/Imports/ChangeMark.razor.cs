using Briefing.Ingestion.Previews;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>What becomes of a part of a reading.</summary>
public partial class ChangeMark
{
    /// <summary>What.</summary>
    [Parameter, EditorRequired]
    public required ChangeKind Kind { get; set; }

    private string Sign =>
        Kind switch
        {
            ChangeKind.Added => "+",
            ChangeKind.Removed => "−",
            ChangeKind.Changed => "±",
            _ => "=",
        };
}
