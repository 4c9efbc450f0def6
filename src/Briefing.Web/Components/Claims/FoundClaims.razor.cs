using Briefing.Store.Search;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Claims;

/// <summary>Claims with their chains, cautions and articles.</summary>
public partial class FoundClaims
{
    /// <summary>The claims.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ClaimHit> Hits { get; set; } = [];
}
